'use strict';
/**
 * Loaded by Node before anything else of the runtime (`--require`): in its process, and in every thread it starts, clocks
 * are ahead by CLOCK_AHEAD_MS. That is how a journey comes to another day with the code that everybody runs.
 */
const { syncBuiltinESMExports } = require('node:module');
const threads = require('node:worker_threads');

const aheadMs = Number(process.env.CLOCK_AHEAD_MS);
const RealDate = Date;
const realNow = RealDate.now;
const now = () => realNow() + aheadMs;

RealDate.now = now;
globalThis.Date = new Proxy(RealDate, {
  construct: (target, given, asked) => Reflect.construct(target, given.length === 0 ? [now()] : given, asked),
  apply: () => new RealDate(now()).toString(),
});

/** A function of the cloud gets an environment and arguments of its own; this has to be among them. */
threads.Worker = class extends threads.Worker {
  constructor(file, options = {}) {
    super(file, {
      ...options,
      env:
        typeof options.env === 'object' ? { ...options.env, CLOCK_AHEAD_MS: String(aheadMs) } : options.env,
      execArgv: ['--require', module.filename, ...(options.execArgv ?? [])],
    });
  }
};
syncBuiltinESMExports();
