import { availableParallelism } from 'node:os';
import { runStep } from './run-step';
import type { Outcome, Step } from './step';

export interface RunStepsOptions {
  readonly rootDir: string;
  readonly tell: (line: string) => void;
  readonly parallel?: number;
}

/**
 * Runs all steps, as many at a time as there are processors, and tells one line per step as it ends, with everything a
 * failed one printed. A step whose ground is missing is not run and counts as failed.
 */
export async function runSteps(
  steps: readonly Step[],
  { rootDir, tell, parallel = availableParallelism() }: RunStepsOptions,
): Promise<readonly Outcome[]> {
  const waiting = [...steps];
  const outcomes: Outcome[] = [];
  const running = new Set<Promise<void>>();
  const hasEnded = (name: string): boolean => outcomes.some((outcome) => outcome.name === name);
  const begin = (step: Step): void => {
    waiting.splice(waiting.indexOf(step), 1);
    const promise = outcomeOf(step, outcomes, rootDir).then((outcome) => {
      outcomes.push(outcome);
      running.delete(promise);
      tellOutcome(outcome, tell);
    });
    running.add(promise);
  };
  for (;;) {
    const ready = waiting.filter(({ after = [] }) => after.every(hasEnded));
    for (const step of ready.slice(0, parallel - running.size)) begin(step);
    if (running.size === 0) break;
    await Promise.race(running);
  }
  for (const { name } of waiting) throw new Error(`${name} waits for a step that is not in the list`);
  return outcomes;
}

async function outcomeOf(step: Step, ended: readonly Outcome[], rootDir: string): Promise<Outcome> {
  const missing = ended.filter(({ name, failed }) => failed > 0 && step.after?.includes(name));
  if (missing.length === 0) return runStep(step, rootDir);
  const reason = `not run, because ${missing.map(({ name }) => name).join(', ')} failed`;
  return { name: step.name, passed: 0, failed: 1, remarks: [reason], output: '', seconds: 0 };
}

function tellOutcome(
  { name, passed, failed, remarks, output, seconds }: Outcome,
  tell: (line: string) => void,
): void {
  const counts = failed === 0 ? `${passed} passed` : `${passed} passed, ${failed} failed`;
  tell(`${failed === 0 ? 'ok  ' : 'FAIL'} ${name.padEnd(24)} ${counts.padEnd(22)} ${seconds.toFixed(1)} s`);
  if (failed > 0 && output.trim() !== '') tell(indented(output));
  for (const remark of remarks) tell(`       ${remark}`);
}

function indented(text: string): string {
  return text.trimEnd().replace(/^/gm, '     | ');
}
