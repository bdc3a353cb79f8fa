import { parseArgs } from 'node:util';
import { closingLine } from './closing-line';
import { stopRunningSteps } from './run-step';
import { runSteps } from './run-steps';
import type { Step } from './step';

/** A command that runs steps: answers --help, tells each step, ends with the closing line and the exit code that fits it. */
export async function runChecks(
  help: string,
  prepare: () => readonly Step[] | Promise<readonly Step[]>,
  rootDir: string,
): Promise<void> {
  const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } });
  if (values.help === true) {
    process.stdout.write(help);
    return;
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      stopRunningSteps();
      process.exit(130);
    });
  }
  const startedAt = Date.now();
  const tell = (line: string): void => void process.stdout.write(`${line}\n`);
  const outcomes = await runSteps(await prepare(), { rootDir, tell });
  const { line, isWell } = closingLine(outcomes);
  tell(`\nin ${((Date.now() - startedAt) / 1000).toFixed(0)} s`);
  tell(line);
  process.exitCode = isWell ? 0 : 1;
}
