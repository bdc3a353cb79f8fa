import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cronProblem } from './cron-problem';
import type { DeclaredFunction } from './manifest-schema';

/** What the schema cannot say about one function: names, files, and timers that belong to timer functions only. */
export function functionProblems(name: string, declared: DeclaredFunction, rootDir: string): string[] {
  const place = `functions.${name}`;
  const problems: string[] = [];
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
    problems.push(`${place}: name it in kebab-case, for example publish-rankings`);
  }
  if (declared.handler !== `functions/${name}/index.ts`) {
    problems.push(`${place}.handler: a function lives in the folder of its name: functions/${name}/index.ts`);
  }
  if (!existsSync(join(rootDir, declared.handler))) {
    problems.push(`${place}.handler: ${declared.handler} does not exist: create it or remove the function`);
  }
  return [...problems, ...timerProblems(place, declared)];
}

function timerProblems(place: string, { access, events = [] }: DeclaredFunction): string[] {
  if (access === 'client') {
    return events.length === 0
      ? []
      : [
          `${place}.events: only functions with access: timer have a timer; remove the event or change access`,
        ];
  }
  const [event, ...others] = events;
  if (event === undefined) return [`${place}.events: a timer function needs one timer event with a cron`];
  if (others.length > 0) return [`${place}.events: the platform keeps one timer per function; leave one`];
  const problem = cronProblem(event.timer.cron);
  return problem === undefined ? [] : [`${place}.events[0].timer.cron: "${event.timer.cron}" ${problem}`];
}
