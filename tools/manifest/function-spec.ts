/** Who may call a function: people through the client and HTTP access, or the clock and nobody else. */
export const accessKinds = ['client', 'timer'] as const;
export type Access = (typeof accessKinds)[number];

/** One function as serverless.yml declares it, after defaults, variables and every check. */
export interface FunctionSpec {
  /** Kebab-case; the folder under functions/, the name in the cloud and the segment in /api/<name>. */
  readonly name: string;
  /** One sentence for people who read the list or the cloud console. */
  readonly description: string;
  /** Entry file relative to serverless.yml, with forward slashes. */
  readonly entry: string;
  readonly access: Access;
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
  /** Seven fields, seconds first, read in Asia/Shanghai; present exactly on timer functions. */
  readonly cron?: string;
  readonly environment: Readonly<Record<string, string>>;
  /** WeChat's server interfaces it calls, such as `phonenumber.getPhoneNumber`; WeChat asks for them in its config.json. */
  readonly openapi: readonly string[];
}

/** Everything serverless.yml says, ready to be built, run locally or deployed. */
export interface Manifest {
  /** Absolute folder that holds serverless.yml; entries are relative to it. */
  readonly rootDir: string;
  readonly service: string;
  readonly runtime: string;
  /** Cloud environment to deploy to; `local` when CLOUDBASE_ENV_ID is not set. */
  readonly envId: string;
  /** Names of variables every function needs besides; whoever runs or deploys them brings the values. */
  readonly secrets: readonly string[];
  readonly functions: readonly FunctionSpec[];
}
