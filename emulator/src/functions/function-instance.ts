import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { limits } from '../limits';
import { describeError, type Log } from '../log';
import { systemErrorCode } from '../system-error';
import { FunctionFailure } from './function-failure';
import type { FunctionSpec } from './function-spec';
import type { RequestTally } from './request-tally';
import type { CallMessage, WorkerReport, WorkerStart } from './worker-messages';

const workerHost = fileURLToPath(new URL('worker-host.cjs', import.meta.url));

interface PendingCall {
  readonly resolve: (resultText: string) => void;
  readonly reject: (failure: FunctionFailure) => void;
}

export interface InstanceCall extends Omit<CallMessage, 'callId'> {
  readonly tally: RequestTally;
}

export interface InstanceOptions {
  readonly id: string;
  readonly spec: FunctionSpec;
  /** All environment variables of the instance; nothing is inherited from the emulator's own process. */
  readonly environment: Readonly<Record<string, string>>;
  readonly log: Log;
  /** Called once, when the worker thread is gone for whatever reason. */
  readonly onGone: (instance: FunctionInstance) => void;
}

/**
 * One warm copy of a function: a worker thread that loads the entry once and then serves one call at a time. An
 * instance that crashed, ran out of time or of memory is gone for good; its owner starts another.
 */
export class FunctionInstance {
  readonly id: string;
  readonly functionName: string;
  /** The tally of the call under way: requests of the SDK in this thread count there. */
  tally: RequestTally | undefined;
  /** Milliseconds from the start of the thread until the entry was loaded; undefined before. */
  coldStartMs: number | undefined;

  private readonly startedAt = performance.now();
  private readonly worker: Worker;
  private readonly loaded: Promise<void>;
  private pending: PendingCall | undefined;
  private settleLoad: { resolve: () => void; reject: (failure: FunctionFailure) => void } | undefined;
  private lastCallId = 0;
  private gone = false;
  private crash: FunctionFailure | undefined;

  constructor(private readonly options: InstanceOptions) {
    const { id, spec, environment } = options;
    this.id = id;
    this.functionName = spec.name;
    this.loaded = new Promise((resolve, reject) => (this.settleLoad = { resolve, reject }));
    // A crash while nobody waits for the load is still reported through `crash`.
    this.loaded.catch(() => undefined);
    const start: WorkerStart = { entry: spec.entry, resultBytesMax: limits.functionResultBytesMax };
    this.worker = new Worker(workerHost, {
      workerData: start,
      env: { ...environment },
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: spec.memoryMb },
    });
    this.worker.on('message', (report: WorkerReport) => this.receive(report));
    this.worker.on('error', (error) => this.noteCrash(error));
    this.worker.on('exit', () => this.leave());
    this.forward(this.worker.stdout, 'info');
    this.forward(this.worker.stderr, 'error');
  }

  /** Runs one call and gives its result as JSON text. Rejects with `FunctionFailure`. */
  async call(call: InstanceCall): Promise<string> {
    await this.within(limits.functionLoadMs, 'loading', this.loaded);
    const { tally, ...message } = call;
    this.tally = tally;
    const answer = new Promise<string>((resolve, reject) => (this.pending = { resolve, reject }));
    this.lastCallId += 1;
    this.worker.postMessage({ ...message, callId: this.lastCallId } satisfies CallMessage);
    try {
      return await this.within(this.options.spec.timeoutSeconds * 1000, 'the call', answer);
    } finally {
      this.tally = undefined;
      this.pending = undefined;
    }
  }

  get isGone(): boolean {
    return this.gone;
  }

  async stop(): Promise<void> {
    this.gone = true;
    await this.worker.terminate();
  }

  private async within<Value>(milliseconds: number, what: string, work: Promise<Value>): Promise<Value> {
    let timer: NodeJS.Timeout | undefined;
    const deadline = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        const text = `Invoking task timed out after ${milliseconds / 1000} seconds (${what} of ${this.functionName})`;
        reject(new FunctionFailure('FUNCTIONS_TIME_LIMIT_EXCEEDED', text));
        void this.stop();
      }, milliseconds);
    });
    try {
      return await Promise.race([work, deadline]);
    } finally {
      clearTimeout(timer);
    }
  }

  private receive(report: WorkerReport): void {
    switch (report.type) {
      case 'ready':
        this.coldStartMs = performance.now() - this.startedAt;
        this.settleLoad?.resolve();
        return;
      case 'loadFailed':
        this.settleLoad?.reject(new FunctionFailure('FUNCTIONS_EXECUTE_FAIL', report.problem));
        void this.stop();
        return;
      case 'result':
        if (report.callId === this.lastCallId) this.pending?.resolve(report.text);
        return;
      case 'failed':
        this.pending?.reject(new FunctionFailure('FUNCTIONS_EXECUTE_FAIL', report.problem));
        return;
      case 'resultTooLarge': {
        const text = `the result has ${report.bytes} bytes, at most ${limits.functionResultBytesMax} are answered`;
        this.pending?.reject(new FunctionFailure('EXCEED_MAX_RESPONSE_SIZE', text));
      }
    }
  }

  private noteCrash(error: unknown): void {
    const isOutOfMemory = systemErrorCode(error) === 'ERR_WORKER_OUT_OF_MEMORY';
    const code = isOutOfMemory ? 'FUNCTIONS_MEMORY_LIMIT_EXCEEDED' : 'FUNCTIONS_EXECUTE_FAIL';
    this.crash = new FunctionFailure(code, describeError(error));
    this.options.log({
      level: 'error',
      source: this.functionName,
      message: `crashed: ${describeError(error)}`,
    });
  }

  private leave(): void {
    this.gone = true;
    const failure =
      this.crash ?? new FunctionFailure('FUNCTIONS_EXECUTE_FAIL', 'the instance exited during the call');
    this.settleLoad?.reject(failure);
    this.pending?.reject(failure);
    this.options.onGone(this);
  }

  private forward(stream: Readable, level: 'info' | 'error'): void {
    const { log } = this.options;
    createInterface({ input: stream }).on('line', (message) =>
      log({ level, source: this.functionName, message }),
    );
  }
}
