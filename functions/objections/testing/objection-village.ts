import { randomUUID } from 'node:crypto';
import { aPerson, clientOf, insertPeople, villageCode, type Backend } from '../../_runtime/testing';
import { askOverHttp, grantedBy } from '../../_runtime/testing/client';
import { signToken } from '../../_runtime/token';
import type { InputOf } from '@shared/contract/method';
import { objections, type Objection } from '@shared/contract/objections';
import { waitingStates } from '@shared/domain/objection-workflow';
import type { BoardVisibility } from '@shared/domain/switches';
import type { ProxyDocument } from '../../_runtime/actor';
import { documents } from '../../_runtime/documents';
import { isIn } from '../../_runtime/matchers';
import { settingsStore } from '../../_runtime/roster/settings-store';
import { serve } from '../../_runtime/serve';
import { transact } from '../../_runtime/transact';
import { routes as mediaRoutes } from '../../media/index';
import { routes as pointsRoutes } from '../../points/index';
import { monthCloseStore } from '../../points/ledger/month-close-store';
import { clock, post, startPointsVillage } from '../../points/testing/points-village';
import { routes } from '../index';

const options = { now: () => clock.now };
const main = serve([...routes, ...pointsRoutes, ...mediaRoutes], options);
export const client = clientOf(main, options);

/**
 * The village of points with all who have to do with an objection: two who run it, `daughter` who lives with m-01 and is on the
 * committee, a supervisor, an officer of the township.
 */
export const startObjectionVillage = async (): Promise<Backend> => {
  const backend = await startPointsVillage();
  await insertPeople([
    aPerson('committee', ['committeeMember']),
    aPerson('daughter', ['committeeMember'], { householdId: 'h-2' }),
    aPerson('mother', ['member'], { householdId: 'h-2' }),
    aPerson('supervisor', ['supervisor']),
    aPerson('officer', ['townshipOfficer'], { villageCode: null }),
    aPerson('county', ['countyOfficer'], { villageCode: null }),
  ]);
  return backend;
};

type Raise = Partial<InputOf<typeof objections.raise>>;

/** `villager` objects unless told. */
export const raise = (entryId: string, input: Raise = {}, personId = 'villager'): Promise<Objection> =>
  client.ask(objections.raise, personId, { entryId, words: 'That was somebody else.', ...input });

export const refusedRaise = (entryId: string, personId = 'villager'): Promise<string> =>
  client.refusal(objections.raise, personId, { entryId, words: 'That was somebody else.' });

/** Entrusts `proxyId` with what `personId`, of the same household, does without a phone (代办). */
export const entrust = (personId: string, proxyId: string): Promise<void> => {
  const proxy: ProxyDocument = {
    ...{ _id: `${personId}:${proxyId}`, villageCode, personId, personName: '', proxyId, proxyName: '' },
    ...{ fromOn: '2026-11-01', toOn: null, revokedAt: null, grantedById: 'secretary' },
  };
  return documents.insert('proxies', proxy);
};

/** `proxyId` objects for `personId`, by whom they are entrusted. */
export const raiseFor = async (personId: string, proxyId: string, entryId: string): Promise<Objection> => {
  const input = { entryId, words: 'She was at home.' };
  const request = { method: objections.raise.name, input, requestKey: randomUUID(), actFor: personId };
  const token = await signToken({ kind: 'person', personId: proxyId, sessionId: 'test' }, clock.now);
  const headers = { authorization: `Bearer ${token}` };
  return grantedBy(objections.raise, await askOverHttp<Objection>(main, request, headers));
};

/** An entry of the secretary's hand and an objection to it. */
export const raisedAgainst = async (subjectId: string, key = 'party-day'): Promise<Objection> =>
  raise((await post(subjectId, key)).entryId);

type Decide = Partial<Omit<InputOf<typeof objections.decide>, 'objectionId'>>;

const decideInput = (objectionId: string, input: Decide): InputOf<typeof objections.decide> => ({
  ...{ objectionId, villageCode, decision: 'uphold', answer: 'The list says so.' },
  ...input,
});

export const decide = (personId: string, objectionId: string, input: Decide = {}): Promise<Objection> =>
  client.ask(objections.decide, personId, decideInput(objectionId, input));

export const answerTo = (personId: string, objectionId: string, input: Decide = {}) =>
  client.answer(objections.decide, personId, decideInput(objectionId, input));

export const refusedDecide = (personId: string, objectionId: string, input: Decide = {}): Promise<string> =>
  client.refusal(objections.decide, personId, decideInput(objectionId, input));

export const get = (personId: string, objectionId: string): Promise<Objection> =>
  client.ask(objections.get, personId, { objectionId, villageCode });

type List = InputOf<typeof objections.list>;

export const idsOf = async (
  personId: string,
  scope: NonNullable<List['scope']>,
  input: List = {},
): Promise<readonly string[]> => {
  const { items } = await client.ask(objections.list, personId, {
    ...{ scope, villageCode, limit: 100 },
    ...input,
  });
  return items.map(({ objectionId }) => objectionId);
};

/** How the village shows people on its boards from now on. */
export const showBoards = (boardVisibility: BoardVisibility): Promise<void> =>
  settingsStore(documents).put({
    ...{ _id: villageCode, choices: { boardVisibility } },
    ...{ changedAt: clock.now, changedById: 'secretary', changedByName: 'name of secretary' },
  });

/** Closes a month of the village, with so long a publicity. */
export const closeMonth = (month: string, publicityUntil: string): Promise<string> =>
  transact((transaction) =>
    monthCloseStore(transaction, villageCode).close(month, clock.now, publicityUntil),
  );

/** Ends the publicity of a month as the timer does: when no objection waits for its board. Whether it did. */
export const finaliseMonth = (month: string): Promise<boolean> =>
  transact(async (transaction) => {
    const where = { villageCode, countsInMonth: month, state: isIn(waitingStates) };
    if ((await transaction.find('objections', { where, limit: 1 })).length > 0) return false;
    await monthCloseStore(transaction, villageCode).finalise(month, clock.now);
    return true;
  });

let pastCount = 0;

/** An entry of a month in which nobody could record any more; of somebody else each time, lest a cap is met. */
export const entryOfMonth = async (month: string): Promise<string> => {
  pastCount += 1;
  const { entryId: likeId } = await post(`m-${(10 + (pastCount % 10)).toString()}`, 'self-study');
  const entryId = `${likeId}-of-${month}`;
  const like = await documents.get('ledgerEntries', likeId);
  await documents.insert('ledgerEntries', {
    ...like,
    ...{ _id: entryId, month, effectiveOn: `${month}-15` },
  });
  return entryId;
};
