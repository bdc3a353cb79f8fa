import { Cron } from 'croner';

const fieldNames = ['seconds', 'minutes', 'hours', 'day of month', 'month', 'day of week', 'year'];

/**
 * Says what is wrong with a seven-field expression, or nothing. Croner accepts more than CloudBase does (names, `L`, `#`,
 * 7 for Sunday), so the character set and the day of the week are checked first.
 */
export function cronProblem(cron: string): string | undefined {
  const fields = cron.split(' ');
  if (fields.length !== 7) {
    return `needs seven fields with single spaces (${fieldNames.join(', ')}), not ${fields.length}`;
  }
  const strange = fields.findIndex((field) => !/^[0-9*,/-]+$/.test(field));
  if (strange !== -1) {
    return `has "${fields[strange] ?? ''}" as ${fieldNames[strange] ?? ''}: use digits and * , - / only`;
  }
  if (/[7-9]|\d\d/.test((fields[5] ?? '').replace(/\/\d+/g, ''))) {
    return `has "${fields[5] ?? ''}" as day of week: use 0 (Sunday) to 6 (Saturday)`;
  }
  return unreachableProblem(cron);
}

function unreachableProblem(cron: string): string | undefined {
  try {
    const schedule = new Cron(cron, { mode: '7-part', timezone: 'Asia/Shanghai', paused: true });
    return schedule.nextRun() === null ? 'never fires: choose a date that comes' : undefined;
  } catch (error) {
    return error instanceof Error ? error.message.replace(/^CronPattern: /, '') : String(error);
  }
}
