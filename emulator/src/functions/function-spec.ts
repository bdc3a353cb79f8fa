import { limits } from '../limits';

/** One cloud function, as the project's manifest declares it. */
export interface FunctionSpec {
  readonly name: string;
  /** Absolute path of a CommonJS file that exports `main(event, context)`. */
  readonly entry: string;
  /** `client`: reachable through HTTP access. `timer`: started by its cron. The SDK can call both, as in the cloud. */
  readonly access: 'client' | 'timer';
  readonly timeoutSeconds: number;
  /** Upper bound of the JavaScript heap; memory outside the heap (Buffers) is not counted. */
  readonly memoryMb: number;
  /** Seven fields, seconds first, in Asia/Shanghai. */
  readonly cron?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Refuses a list of functions that the cloud would refuse at deployment. Throws `TypeError`. */
export function checkFunctionSpecs(
  specs: readonly FunctionSpec[],
  shared: Readonly<Record<string, string>>,
): void {
  const names = new Set<string>();
  for (const spec of specs) {
    if (!/^[A-Za-z][\w-]{0,59}$/.test(spec.name)) throw new TypeError(`${spec.name} is not a function name`);
    if (names.has(spec.name)) throw new TypeError(`function ${spec.name} is declared twice`);
    names.add(spec.name);
    checkNumbers(spec);
    checkEnvironmentSize(spec, shared);
  }
}

function checkNumbers(spec: FunctionSpec): void {
  const { timeoutSeconds, memoryMb } = spec;
  if (!(timeoutSeconds >= 1 && timeoutSeconds <= limits.functionTimeoutSecondsMax))
    throw new TypeError(
      `function ${spec.name}: timeoutSeconds must be 1 to ${limits.functionTimeoutSecondsMax}`,
    );
  if (!(memoryMb >= 64)) throw new TypeError(`function ${spec.name}: memoryMb must be at least 64`);
}

function checkEnvironmentSize(spec: FunctionSpec, shared: Readonly<Record<string, string>>): void {
  const declared = Object.entries({ ...shared, ...spec.environment });
  const bytes = declared.reduce(
    (sum, [name, value]) => sum + Buffer.byteLength(name) + Buffer.byteLength(value),
    0,
  );
  if (bytes > limits.environmentBytesMax)
    throw new TypeError(`function ${spec.name}: its environment has ${bytes} bytes, the cloud takes 4096`);
}
