import { sdkEnvironment } from '../../emulator/src/index';

/** A database to work in. */
export interface Target {
  /** For the person at the terminal. */
  readonly name: string;
  /** What the SDK has to find in the environment of the process; undefined unsets. */
  readonly environment: Readonly<Record<string, string>>;
}

type Environment = Readonly<Record<string, string | undefined>>;

const keyNames = ['TENCENTCLOUD_SECRETID', 'TENCENTCLOUD_SECRETKEY'] as const;

const localTarget = (url: string): Target => {
  const address = url.replace(/\/+$/, '');
  return {
    name: `the local runtime at ${address}`,
    environment: sdkEnvironment(`${address}/admin`, 'local'),
  };
};

/**
 * The environment of CloudBase that the shell names, else the local runtime. Naming both is refused, because nobody should find
 * out afterwards which one it was.
 */
export const findTarget = (url: string | undefined, environment: Environment): Target => {
  const envId = environment['CLOUDBASE_ENV_ID'] ?? '';
  if (envId === '' || envId === 'local') {
    return localTarget(url ?? `http://127.0.0.1:${environment['PORT'] ?? '8787'}`);
  }
  if (url !== undefined)
    throw new Error(`CLOUDBASE_ENV_ID is ${envId}: unset it to work with ${url}, or leave --url out`);
  const missing = keyNames.filter((name) => (environment[name] ?? '') === '');
  if (missing.length > 0)
    throw new Error(`Nothing was done: set ${missing.join(', ')} to work in the environment ${envId}`);
  // Outside a cloud function the SDK takes the environment's name from here and the keys from where they are already.
  return { name: `the environment ${envId} of CloudBase`, environment: { SCF_NAMESPACE: envId } };
};
