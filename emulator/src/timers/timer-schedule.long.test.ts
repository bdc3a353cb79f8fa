import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startTestEmulator, type TestEmulator } from '../testing/start-test-emulator';

/** Notes its start and end; a run takes longer than the second after which it is due again. */
const slow = `
  const { appendFileSync } = require('node:fs');
  exports.main = async (event) => {
    appendFileSync(process.env.JOURNAL, 'start ' + event.Time + '\\n');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    appendFileSync(process.env.JOURNAL, 'end ' + event.Time + '\\n');
    return event;
  };`;

let home: string;
let journal: string;
let emulator: TestEmulator | undefined;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'timer-schedule-'));
  journal = join(home, 'journal');
});
afterEach(async () => {
  await emulator?.close();
  await rm(home, { recursive: true });
});

/** What was noted, once there are that many lines. */
async function journalOf(lines: number): Promise<string[]> {
  for (;;) {
    const text = await readFile(journal, 'utf8').catch(() => '');
    const written = text.split('\n').filter((line) => line !== '');
    if (written.length >= lines) return written;
    await wait(50);
  }
}

describe('the schedule', () => {
  it('starts a timer when it is due, and never a second run beside the first', async () => {
    const timer = {
      name: 'tick',
      source: slow,
      access: 'timer',
      cron: '* * * * * * *',
      environment: { JOURNAL: journal },
    } as const;
    emulator = await startTestEmulator({ functions: [timer] });
    const lines = await journalOf(4);
    expect(lines.map((line) => line.split(' ')[0]).slice(0, 4)).toEqual(['start', 'end', 'start', 'end']);
    expect(lines[0]).toMatch(/^start \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(emulator.logged.some(({ message }) => message.includes('left out'))).toBe(true);
  });

  it('makes a run that is asked for by hand wait for the one before it', async () => {
    const timer = { name: 'tick', source: slow, access: 'timer', environment: { JOURNAL: journal } } as const;
    emulator = await startTestEmulator({ functions: [timer] });
    const runs = ['2026-12-01T00:00:00Z', '2027-01-01T00:00:00Z'].map((at) =>
      emulator!.fireTimer('tick', new Date(at)),
    );
    expect(await Promise.all(runs)).toMatchObject([
      { Time: '2026-12-01T00:00:00Z' },
      { Time: '2027-01-01T00:00:00Z' },
    ]);
    expect(await journalOf(4)).toEqual([
      'start 2026-12-01T00:00:00Z',
      'end 2026-12-01T00:00:00Z',
      'start 2027-01-01T00:00:00Z',
      'end 2027-01-01T00:00:00Z',
    ]);
  });

  it('refuses a malformed cron before anything runs', async () => {
    const timer = { name: 'tick', source: slow, access: 'timer', cron: '* * * * *' } as const;
    await expect(startTestEmulator({ functions: [timer] })).rejects.toThrow('5 fields');
  });

  it('knows no timer of a function for clients', async () => {
    emulator = await startTestEmulator({ functions: [{ name: 'plain', source: slow }] });
    await expect(emulator.fireTimer('plain', new Date())).rejects.toMatchObject({
      code: 'FUNCTION_NOT_FOUND',
    });
  });
});
