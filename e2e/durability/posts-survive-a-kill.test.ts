import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { people } from '@shared/contract/people';
import { points, type Entry } from '@shared/contract/points';
import { apiClient, type ApiClient } from '../../tools/local-runtime/api-client';
import { copyDemoVillage } from '../../tools/local-runtime/copy-demo-village';
import {
  restartRuntimeProcess,
  startRuntimeProcess,
  type RuntimeProcess,
} from '../../tools/local-runtime/runtime-process';
import { repeatAll, streamUntilKilled, type Begun, type Errand } from './killed-stream';
import { roomiestRule } from './roomiest-rule';
import { signInAs } from './sign-in-as';
import { wholeList } from './whole-list';

const rounds = 3;
const clients = 6;
const answersPerRound = 40;
/** More than one for each member, so that transactions of several clients meet on the same month score. */
const postsInARow = 4;

describe('a stream of points through three kills', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'posts-survive-'));
  const begun: Begun<Entry>[] = [];
  let runtime: RuntimeProcess;
  let secretary: ApiClient;
  let answersAgain: Entry[];

  beforeAll(async () => {
    await copyDemoVillage(dataDir);
    runtime = await startRuntimeProcess(dataDir);
    secretary = await signInAs('secretary', runtime.address);
    const nextErrand = await postErrands(secretary);
    for (let round = 1; round <= rounds; round += 1) {
      begun.push(
        ...(await streamUntilKilled({ runtime, nextErrand, clients, killAfterAnswers: answersPerRound })),
      );
      runtime = await restartRuntimeProcess(runtime);
    }
    answersAgain = await repeatAll(begun, runtime.address);
  });

  afterAll(async () => {
    await runtime.kill();
    rmSync(dataDir, { recursive: true });
  });

  it('is really cut off: some posts were never answered', () => {
    const unanswered = begun.filter(({ answer }) => answer === undefined);
    expect(unanswered.length).toBeGreaterThanOrEqual(rounds);
    expect(begun.length - unanswered.length).toBeGreaterThanOrEqual(rounds * answersPerRound);
  });

  it('answers a repeated key with the first answer', () => {
    const pairs = begun.map(({ answer }, index) => [answer, answersAgain[index]] as const);
    for (const [first, again] of pairs.filter(([answer]) => answer !== undefined)) {
      expect(again).toEqual(first);
    }
  });

  it('has every entry in the ledger exactly once', async () => {
    const ledger = await wholeList((position) =>
      secretary.call(points.listEntries, { scope: 'village', ...position }),
    );
    const ofThisStream = ledger.filter(({ note }) => note.startsWith('stream-'));
    const ids = ofThisStream.map(({ entryId }) => entryId);
    expect(ids.toSorted()).toEqual(answersAgain.map(({ entryId }) => entryId).toSorted());
    expect(new Set(ofThisStream.map(({ note }) => note)).size).toBe(begun.length);
  });

  it('keeps each month score equal to the sum of its entries', async () => {
    const month = answersAgain[0]!.month;
    const board = await secretary.call(points.getRanking, { board: 'person', month });
    const ids = new Set(answersAgain.map(({ subject }) => subject.id));
    for (const id of ids) {
      const asked = { subject: { kind: 'person', id }, month } as const;
      const entries = await wholeList((position) =>
        secretary.call(points.listEntries, { ...asked, ...position }),
      );
      const sumTenths = entries.reduce((sum, { deltaTenths }) => sum + deltaTenths, 0);
      const { scoreTenths } = await secretary.call(points.listEntries, asked);
      expect(scoreTenths).toBe(sumTenths);
      expect(board.rows.find(({ subjectId }) => subjectId === id)?.totalTenths).toBe(sumTenths);
    }
  });

  it('keeps the secretary signed in', async () => {
    const me = await secretary.call(people.getMe, {});
    expect(me.roles.map(({ role }) => role)).toContain('secretary');
  });
});

/** Posts of the rule with the most room, a few in a row for each member; each errand keeps its key. */
async function postErrands(secretary: ApiClient): Promise<() => Errand<Entry>> {
  const { items: rules } = await secretary.call(points.listRules, {});
  const { items: members } = await secretary.call(people.listMembers, { limit: 100 });
  const { ruleId } = roomiestRule(rules);
  let made = 0;
  return () => {
    const { personId: id } = members[Math.floor(made / postsInARow) % members.length]!;
    made += 1;
    const requestKey = randomUUID();
    const input = { subject: { kind: 'person' as const, id }, ruleId, note: `stream-${requestKey}` };
    return (address) => apiClient(address, secretary.token).call(points.post, input, requestKey);
  };
}
