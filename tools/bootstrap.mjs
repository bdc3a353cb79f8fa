// Runs a TypeScript tool, on a fresh clone too: `node tools/bootstrap.mjs tools/x.ts args`. Plain JavaScript on Node
// alone: it runs before anything is installed.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { dirname } from 'node:path';
import { clearInterval, setInterval } from 'node:timers';
import { fileURLToPath } from 'node:url';
import { installOnce } from './install-once.mjs';

const rootDir = dirname(dirname(fileURLToPath(import.meta.url)));
const oldestNode = [20, 19];

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [oldestMajor, oldestMinor] = oldestNode;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  fail(
    `Node ${oldestNode.join('.')} or newer is needed, and this is Node ${process.versions.node}: install it from https://nodejs.org.`,
  );
}

/** The shell between npm and us dies of SIGTERM without passing it on; then we have lost our parent, and stop too. */
function stopWithNpm(child) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    child.kill('SIGTERM');
  }, 500);
  watch.unref();
}

function run(args) {
  const child = spawn(process.execPath, ['--import', 'tsx', ...args], { cwd: rootDir, stdio: 'inherit' });
  // A terminal sends Ctrl-C to the child by itself; every other signal reaches this process only and is passed on.
  const isFromTerminal = process.stdin.isTTY === true;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (signal !== 'SIGINT' || !isFromTerminal) child.kill(signal);
    });
  }
  if (process.env.npm_lifecycle_event !== undefined) stopWithNpm(child);
  child.on('error', (error) => fail(error.message));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}

checkNode();
try {
  installOnce(rootDir);
} catch (error) {
  fail(error.message);
}
run(process.argv.slice(2));
