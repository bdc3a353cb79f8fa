import { FunctionFailure } from '../functions/function-failure';
import type { FunctionRuntime } from '../functions/function-runtime';
import type { FunctionSpec } from '../functions/function-spec';
import type { RequestTally } from '../functions/request-tally';
import { describeError, type Log } from '../log';
import { timerEvent } from './timer-event';
import { timerPattern } from './timer-pattern';

export interface TimerScheduleOptions {
  readonly functions: readonly FunctionSpec[];
  readonly runtime: FunctionRuntime;
  readonly log: Log;
}

/**
 * Starts timer functions when they are due. Two runs of one timer never overlap: a run that is due while another
 * is under way is left out, and one that is asked for by hand waits. What was due while the emulator was down is
 * not made up for.
 */
export class TimerSchedule {
  private readonly timers: ReadonlyMap<string, ReturnType<typeof timerPattern> | undefined>;
  private readonly underWay = new Map<string, Promise<unknown>>();

  /** Throws `TypeError` for a malformed cron. */
  constructor(private readonly options: TimerScheduleOptions) {
    const entries = options.functions
      .filter(({ access }) => access === 'timer')
      .map(({ name, cron }) => [name, cron === undefined ? undefined : timerPattern(cron)] as const);
    this.timers = new Map(entries);
  }

  start(): void {
    for (const [name, timer] of this.timers) {
      timer?.schedule(() => this.tick(name));
      timer?.resume();
    }
  }

  stop(): void {
    for (const timer of this.timers.values()) timer?.stop();
  }

  has(name: string): boolean {
    return this.timers.has(name);
  }

  /** Runs a timer function as of the given instant; gives its result as JSON text. Rejects with `FunctionFailure`. */
  async fire(name: string, dueAt: Date, tally?: RequestTally): Promise<string> {
    if (!this.has(name))
      throw new FunctionFailure('FUNCTION_NOT_FOUND', `there is no timer function ${name}`);
    while (this.underWay.has(name)) await Promise.allSettled([this.underWay.get(name)]);
    const event = timerEvent(name, dueAt);
    const run = this.options.runtime.call({ name, event, source: 'timer', ...(tally ? { tally } : {}) });
    this.underWay.set(name, run);
    try {
      return await run;
    } finally {
      this.underWay.delete(name);
    }
  }

  private tick(name: string): void {
    const { log } = this.options;
    if (this.underWay.has(name)) {
      log({ level: 'warn', source: name, message: 'was due again while it was still running; left out' });
      return;
    }
    const dueAt = new Date();
    dueAt.setMilliseconds(0);
    this.fire(name, dueAt).then(
      (result) => log({ level: 'info', source: name, message: `timer run done: ${result.slice(0, 500)}` }),
      (error: unknown) =>
        log({ level: 'error', source: name, message: `timer run failed: ${describeError(error)}` }),
    );
  }
}
