import { randomUUID } from 'node:crypto';
import type { Log } from '../log';
import { FunctionFailure } from './function-failure';
import { FunctionInstance } from './function-instance';
import type { FunctionSpec } from './function-spec';

export interface InstancePoolOptions {
  readonly instancesPerFunctionMax: number;
  readonly instancesMax: number;
  /** The environment of a new instance; it carries the instance's own address of the admin endpoint. */
  readonly environmentOf: (spec: FunctionSpec, instanceId: string) => Record<string, string>;
  readonly log: Log;
}

interface Waiting {
  readonly spec: FunctionSpec;
  readonly take: (instance: FunctionInstance) => void;
  readonly giveUp: (failure: FunctionFailure) => void;
}

/**
 * Hands out instances, each to one call at a time. Idle instances stay warm; when the machine-wide bound is
 * reached, the one that has been idle longest makes room for another function. A call that finds none free waits.
 */
export class InstancePool {
  private readonly instances = new Map<string, FunctionInstance>();
  /** Longest idle first. */
  private idle: FunctionInstance[] = [];
  private waiting: Waiting[] = [];
  private isStopped = false;

  constructor(private readonly options: InstancePoolOptions) {}

  find(instanceId: string): FunctionInstance | undefined {
    return this.instances.get(instanceId);
  }

  /** Rejects with `EXCEED_CONCURRENT_REQUEST_LIMIT` when no instance is free within the function's own timeout. */
  async acquire(spec: FunctionSpec): Promise<FunctionInstance> {
    if (this.isStopped) throw stopped();
    const instance = this.takeFree(spec);
    if (instance) return instance;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.waiting = this.waiting.filter((other) => other !== entry);
        const text = `all instances of ${spec.name} stayed busy for ${spec.timeoutSeconds} seconds`;
        reject(new FunctionFailure('EXCEED_CONCURRENT_REQUEST_LIMIT', text));
      }, spec.timeoutSeconds * 1000);
      const take = (free: FunctionInstance) => {
        clearTimeout(timer);
        resolve(free);
      };
      const giveUp = (failure: FunctionFailure) => {
        clearTimeout(timer);
        reject(failure);
      };
      const entry: Waiting = { spec, take, giveUp };
      this.waiting.push(entry);
    });
  }

  release(instance: FunctionInstance): void {
    if (!instance.isGone) this.idle.push(instance);
    this.serveWaiting();
  }

  /** Ends all instances and the calls that wait for one; nothing starts after it. */
  async stop(): Promise<void> {
    this.isStopped = true;
    for (const { giveUp } of this.waiting.splice(0)) giveUp(stopped());
    await Promise.all([...this.instances.values()].map((instance) => instance.stop()));
  }

  private serveWaiting(): void {
    this.waiting = this.waiting.filter(({ spec, take }) => {
      const instance = this.takeFree(spec);
      if (instance) take(instance);
      return !instance;
    });
  }

  private takeFree(spec: FunctionSpec): FunctionInstance | undefined {
    // The most recently used instance first, so that the others can grow old and make room.
    const warm = this.idle.findLast((instance) => instance.functionName === spec.name && !instance.isGone);
    if (warm) {
      this.idle = this.idle.filter((instance) => instance !== warm);
      return warm;
    }
    const all = [...this.instances.values()].filter((instance) => !instance.isGone);
    const own = all.filter((instance) => instance.functionName === spec.name);
    if (own.length >= this.options.instancesPerFunctionMax) return undefined;
    if (all.length >= this.options.instancesMax && !this.dismissLongestIdle()) return undefined;
    return this.start(spec);
  }

  private dismissLongestIdle(): boolean {
    const oldest = this.idle.shift();
    if (oldest) void oldest.stop();
    return oldest !== undefined;
  }

  private start(spec: FunctionSpec): FunctionInstance {
    const id = randomUUID();
    const instance = new FunctionInstance({
      id,
      spec,
      environment: this.options.environmentOf(spec, id),
      log: this.options.log,
      onGone: () => this.forget(id),
    });
    this.instances.set(id, instance);
    return instance;
  }

  private forget(instanceId: string): void {
    this.instances.delete(instanceId);
    this.idle = this.idle.filter((instance) => instance.id !== instanceId);
    this.serveWaiting();
  }
}

function stopped(): FunctionFailure {
  return new FunctionFailure('FUNCTIONS_EXECUTE_FAIL', 'the emulator is closed');
}
