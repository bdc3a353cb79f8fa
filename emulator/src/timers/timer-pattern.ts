import { Cron } from 'croner';

const plain = /^[0-9*,/-]+$/;
const months = 'JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC';
const weekdays = 'SUN|MON|TUE|WED|THU|FRI|SAT';

/** What may stand in each of the seven fields; ranges are checked by the parser. */
const fieldPatterns = [
  plain,
  plain,
  plain,
  plain,
  new RegExp(`^([0-9*,/-]|${months})+$`),
  new RegExp(`^([0-9*,/-]|${weekdays})+$`),
  plain,
];

/**
 * Reads the cloud's timer syntax: seven fields (second minute hour day month weekday year) in Asia/Shanghai,
 * weekdays 0 to 6 from Sunday. Throws for anything the cloud's console would refuse.
 */
export function timerPattern(pattern: string): Cron {
  const fields = pattern.trim().split(/\s+/);
  if (fields.length !== fieldPatterns.length)
    throw new TypeError(`"${pattern}" has ${fields.length} fields, a timer has ${fieldPatterns.length}`);
  for (const [position, allowed] of fieldPatterns.entries())
    if (!allowed.test(fields[position] ?? ''))
      throw new TypeError(`"${fields[position] ?? ''}" in "${pattern}" is not a field of a timer`);
  if (/(^|[,-])7/.test(fields[5] ?? '')) throw new TypeError(`"${pattern}": weekdays are 0 to 6`);
  return new Cron(pattern, { mode: '7-part', timezone: 'Asia/Shanghai', paused: true, unref: true });
}
