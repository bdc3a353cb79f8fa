'use strict';
// Runs inside the worker thread of one function instance. It is plain CommonJS because a worker thread starts
// without the TypeScript loader of its parent, as a deployed function does. The messages are declared in
// worker-messages.ts.
const { Buffer } = require('node:buffer');
const { parentPort, workerData } = require('node:worker_threads');

function describe(error) {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function load() {
  const { main } = require(workerData.entry);
  if (typeof main !== 'function') throw new TypeError(`${workerData.entry} exports no function named main`);
  parentPort.postMessage({ type: 'ready' });
  return main;
}

async function run(main, { callId, event, context, environment }) {
  Object.assign(process.env, environment);
  try {
    const text = JSON.stringify(await main(event, context)) ?? 'null';
    const bytes = Buffer.byteLength(text);
    if (bytes > workerData.resultBytesMax) parentPort.postMessage({ type: 'resultTooLarge', callId, bytes });
    else parentPort.postMessage({ type: 'result', callId, text });
  } catch (error) {
    parentPort.postMessage({ type: 'failed', callId, problem: describe(error) });
  }
}

try {
  const main = load();
  parentPort.on('message', (message) => void run(main, message));
} catch (error) {
  parentPort.postMessage({ type: 'loadFailed', problem: describe(error) });
}
