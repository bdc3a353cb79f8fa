import { Cron } from 'croner';

/**
 * Reads the cloud's timer syntax: seven fields (second minute hour day month weekday year) in Asia/Shanghai,
 * weekdays 0 to 6 from Sunday. Throws `TypeError` for anything the cloud's console would refuse.
 */
export function timerPattern(pattern: string): Cron {
  const fields = pattern.trim().split(/\s+/);
  if (fields.length !== 7) throw new TypeError(`"${pattern}" has ${fields.length} fields, a timer has 7`);
  for (const field of fields)
    if (!/^[0-9A-Z*,/-]+$/.test(field))
      throw new TypeError(`"${field}" in "${pattern}" is not a field of a timer`);
  if (/(^|[,-])7/.test(fields[5] ?? '')) throw new TypeError(`"${pattern}": weekdays are 0 to 6`);
  return new Cron(pattern, { mode: '7-part', timezone: 'Asia/Shanghai', paused: true, unref: true });
}
