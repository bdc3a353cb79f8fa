import { setTimeout as sleep } from 'node:timers/promises';
import { checkIns } from '@shared/contract/check-ins';
import { requestOf, signIn, type ApiClient } from '../local-runtime/api-client';
import { demoVillageCode } from '../seed/cast';
import { databaseRequestsIn } from './measure-calls';
import { percentile } from './percentile';
import type { BenchVillage } from './village';

/** A branch meeting begins: everybody scans the code on the wall within a minute. */
const membersMax = 90;
const windowMs = 60_000;
/** Sooner than the code turns. */
const codeAgeMsMax = 15_000;

export interface CheckInTimes {
  readonly members: number;
  readonly seconds: number;
  /** Entries in the ledger afterwards, and people on the list of the activity: as many as members. */
  readonly entries: number;
  readonly onTheList: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly slowestMs: number;
  readonly databaseRequests: number;
}

const openActivity = ({ secretary, ruleId }: BenchVillage) => {
  const [startsAt = '', endsAt = ''] = [-60_000, 3_600_000].map((ms) =>
    new Date(Date.now() + ms).toISOString(),
  );
  return secretary.call(checkIns.openActivity, {
    ...{ kind: 'partyMeeting', title: 'Ninety within a minute', startsAt, endsAt, ruleId },
  });
};

/** The code that the wall shows, asked for anew before it turns. */
const shownCode = ({ secretary }: BenchVillage, activityId: string): (() => Promise<string>) => {
  let shown: { readonly code: Promise<string>; readonly at: number } | null = null;
  return () => {
    if (shown === null || performance.now() - shown.at > codeAgeMsMax) {
      const code = secretary.call(checkIns.getCode, { activityId }).then((answer) => answer.code);
      shown = { code, at: performance.now() };
    }
    return shown.code;
  };
};

const checkIn = async (member: ApiClient, input: { readonly activityId: string; readonly code: string }) => {
  const startedAt = performance.now();
  const response = await fetch(requestOf(member, checkIns.submit, input));
  const answer = await response.text();
  const milliseconds = performance.now() - startedAt;
  if (!response.ok) throw new Error(`${checkIns.submit.name} was refused: ${answer}`);
  return { milliseconds, databaseRequests: databaseRequestsIn(response) };
};

/** Ninety members check in within one minute at one activity, each at a moment of their own, through HTTP, function, SDK and emulator. */
export async function measureCheckIns(village: BenchVillage): Promise<CheckInTimes> {
  const personIds = village.memberIds.slice(0, membersMax);
  const members = await Promise.all(personIds.map((personId) => signIn(village.secretary.address, personId)));
  const { activityId } = await openActivity(village);
  const codeNow = shownCode(village, activityId);
  const came = await Promise.all(
    members.map(async (member) => {
      await sleep(Math.random() * windowMs);
      return checkIn(member, { activityId, code: await codeNow() });
    }),
  );
  const times = came.map(({ milliseconds }) => milliseconds);
  const { items } = await village.secretary.call(checkIns.listCheckIns, { activityId, limit: 100 });
  const where = { villageCode: demoVillageCode, sourceId: activityId };
  return {
    members: members.length,
    seconds: windowMs / 1000,
    entries: await village.documents.count('ledgerEntries', where),
    onTheList: new Set(items.map(({ personId }) => personId)).size,
    p50Ms: percentile(times, 0.5),
    p95Ms: percentile(times, 0.95),
    slowestMs: Math.max(...times),
    databaseRequests: Math.max(...came.map(({ databaseRequests }) => databaseRequests)),
  };
}
