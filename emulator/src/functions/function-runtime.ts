import { randomUUID } from 'node:crypto';
import type { Log } from '../log';
import { identityVariables, type CallerIdentity, type CallSource } from './caller-identity';
import { FunctionFailure } from './function-failure';
import type { FunctionSpec } from './function-spec';
import { InstancePool } from './instance-pool';
import { RequestTally } from './request-tally';

export interface FunctionCall {
  readonly name: string;
  readonly event: unknown;
  readonly source: CallSource;
  readonly identity?: CallerIdentity;
  readonly requestId?: string;
  /** Set when another function makes this call: its requests count for the caller too. */
  readonly callerTally?: RequestTally | undefined;
  /** The tally to count on; given by those who report the numbers even when the call fails. */
  readonly tally?: RequestTally;
}

export interface FunctionRuntimeOptions {
  readonly envId: string;
  readonly functions: readonly FunctionSpec[];
  readonly sharedEnvironment: Readonly<Record<string, string>>;
  readonly sdkEnvironmentOf: (instanceId: string) => Record<string, string>;
  readonly instancesPerFunctionMax: number;
  readonly instancesMax: number;
  readonly log: Log;
}

/** Runs cloud functions in worker threads, with the identity and the context that the cloud would give them. */
export class FunctionRuntime {
  private readonly specs: ReadonlyMap<string, FunctionSpec>;
  private readonly pool: InstancePool;
  private readonly underWay = new Set<Promise<unknown>>();
  private readonly coldStarts = new Map<string, number>();

  constructor(private readonly options: FunctionRuntimeOptions) {
    this.specs = new Map(options.functions.map((spec) => [spec.name, spec]));
    this.pool = new InstancePool({
      instancesPerFunctionMax: options.instancesPerFunctionMax,
      instancesMax: options.instancesMax,
      environmentOf: (spec, instanceId) => this.environmentOf(spec, instanceId),
      log: options.log,
    });
  }

  spec(name: string): FunctionSpec | undefined {
    return this.specs.get(name);
  }

  /** All functions, with the milliseconds of their latest cold start (null when never started). */
  overview(): { readonly name: string; readonly access: string; readonly coldStartMs: number | null }[] {
    return [...this.specs.values()].map(({ name, access }) => ({
      name,
      access,
      coldStartMs: this.coldStarts.get(name) ?? null,
    }));
  }

  /** The tally of the call that the instance is busy with; undefined for an unknown or idle instance. */
  tallyOf(instanceId: string): RequestTally | undefined {
    return this.pool.find(instanceId)?.tally;
  }

  /** Gives the function's result as JSON text. Rejects with `FunctionFailure`. */
  async call(call: FunctionCall): Promise<string> {
    const spec = this.specs.get(call.name);
    if (!spec) throw new FunctionFailure('FUNCTION_NOT_FOUND', `there is no function ${call.name}`);
    const work = this.run(spec, call);
    this.underWay.add(work);
    try {
      return await work;
    } finally {
      this.underWay.delete(work);
    }
  }

  /** Resolves when no call is under way any more; new calls must be refused by then. */
  async drain(): Promise<void> {
    while (this.underWay.size > 0) await Promise.allSettled(this.underWay);
  }

  async stop(): Promise<void> {
    await this.pool.stop();
  }

  private async run(spec: FunctionSpec, call: FunctionCall): Promise<string> {
    const requestId = call.requestId ?? randomUUID();
    const environment = identityVariables(this.options.envId, call.source, call.identity ?? {}, requestId);
    const tally = call.tally ?? new RequestTally(call.callerTally);
    const instance = await this.pool.acquire(spec);
    const isCold = instance.coldStartMs === undefined;
    try {
      const context = this.contextOf(spec, requestId, environment);
      return await instance.call({ event: call.event, context, environment, tally });
    } finally {
      this.pool.release(instance);
      if (isCold && instance.coldStartMs !== undefined) this.noteColdStart(spec, instance.coldStartMs);
    }
  }

  private noteColdStart(spec: FunctionSpec, coldStartMs: number): void {
    this.coldStarts.set(spec.name, Math.round(coldStartMs));
    this.options.log({
      level: 'info',
      source: spec.name,
      message: `cold start took ${coldStartMs.toFixed(0)} ms`,
    });
  }

  /** The second argument of `main`, with the names that the real runtime uses. */
  private contextOf(spec: FunctionSpec, requestId: string, environment: Record<string, string>): unknown {
    return {
      callbackWaitsForEmptyEventLoop: false,
      memory_limit_in_mb: spec.memoryMb,
      time_limit_in_ms: spec.timeoutSeconds * 1000,
      request_id: requestId,
      function_name: spec.name,
      function_version: '$LATEST',
      namespace: this.options.envId,
      environment: JSON.stringify(environment),
    };
  }

  private environmentOf(spec: FunctionSpec, instanceId: string): Record<string, string> {
    return {
      PATH: process.env['PATH'] ?? '',
      HOME: process.env['HOME'] ?? '',
      TMPDIR: process.env['TMPDIR'] ?? '/tmp',
      TZ: 'UTC',
      ...this.options.sharedEnvironment,
      ...spec.environment,
      SCF_FUNCTIONNAME: spec.name,
      ...this.options.sdkEnvironmentOf(instanceId),
    };
  }
}
