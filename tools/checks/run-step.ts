import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { jestCounts, type JestReport } from './jest-counts';
import { playwrightCounts, type PlaywrightReport } from './playwright-counts';
import type { Counts } from './report-counts';
import type { Outcome, Step } from './step';

const running = new Set<ChildProcess>();

/** Ends what still runs, when the person at the terminal has seen enough. */
export function stopRunningSteps(): void {
  for (const child of running) killGroup(child);
}

/** A test that hangs holds on to processes of its own; they end with it. */
function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself meanwhile.
  }
}

export async function runStep(step: Step, rootDir: string): Promise<Outcome> {
  const startedAt = Date.now();
  if (step.report !== undefined) {
    rmSync(step.report.file, { force: true });
    mkdirSync(dirname(step.report.file), { recursive: true });
  }
  const { code, output } = await runProgram(step, rootDir);
  return { name: step.name, ...countsOf(step, code), output, seconds: (Date.now() - startedAt) / 1000 };
}

async function runProgram(
  { program, args, environment, minutesMax = 15 }: Step,
  rootDir: string,
): Promise<{ code: number | null; output: string }> {
  const file = program === 'node' ? process.execPath : join(rootDir, 'node_modules', '.bin', program);
  const child = spawn(file, args, {
    cwd: rootDir,
    env: { ...process.env, NO_COLOR: '1', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  running.add(child);
  const overdue = setTimeout(killGroup, minutesMax * 60_000, child);
  const output: string[] = [];
  child.stdout.on('data', (text: Buffer) => output.push(text.toString()));
  child.stderr.on('data', (text: Buffer) => output.push(text.toString()));
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    if (code === null) output.push(`\nEnded from outside or after ${minutesMax} minutes.\n`);
    return { code, output: output.join('') };
  } catch (error) {
    return { code: 1, output: String(error) };
  } finally {
    clearTimeout(overdue);
    running.delete(child);
  }
}

function countsOf({ name, report }: Step, code: number | null): Counts {
  if (report === undefined) {
    return code === 0
      ? { passed: 1, failed: 0, remarks: [] }
      : { passed: 0, failed: 1, remarks: [`failed: ${name}`] };
  }
  if (!existsSync(report.file)) {
    return { passed: 0, failed: 1, remarks: [`failed: ${name} left no report`] };
  }
  const content: unknown = JSON.parse(readFileSync(report.file, 'utf8'));
  const counts =
    report.kind === 'jest'
      ? jestCounts(content as JestReport, report.folders)
      : playwrightCounts(content as PlaywrightReport);
  return refuseSilence(counts, name, code);
}

/** A runner that found no test, or failed for a reason its report does not name, has not passed. */
function refuseSilence(counts: Counts, name: string, code: number | null): Counts {
  const problem =
    counts.passed + counts.failed === 0
      ? `failed: ${name} ran no test`
      : code !== 0 && counts.failed === 0
        ? `failed: ${name} ended with ${code ?? 'a signal'}`
        : undefined;
  return problem === undefined
    ? counts
    : { ...counts, failed: counts.failed + 1, remarks: [...counts.remarks, problem] };
}
