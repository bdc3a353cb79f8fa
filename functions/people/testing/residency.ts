import type { InputOf } from '@shared/contract/method';
import { people } from '@shared/contract/people';
import type { OfficeRole } from '@shared/domain/roles';
import { clientOf } from '../../_runtime/testing';
import type { ProxyDocument, StoredMembership } from '../../_runtime/actor';
import { documents } from '../../_runtime/documents';
import { serve } from '../../_runtime/serve';
import { routes } from '../index';
import { aResident, rosterNow, villageCode } from './roster-village';

export type AdvanceInput = InputOf<typeof people.advancePeople>;

export const client = clientOf(serve(routes, { now: () => rosterNow }), { now: () => rosterNow });

export const advance = (input: AdvanceInput, who = 'secretary') =>
  client.ask(people.advancePeople, who, input);

/** Code and details of a refusal; fails the test when it is granted. */
export const refusalOf = async (input: AdvanceInput, who = 'secretary') => {
  const answer = await client.answer(people.advancePeople, who, input);
  if (answer.ok) throw new Error('granted');
  return answer.error;
};

/** An office held for long, without end. */
export const office = (role: OfficeRole, unitCode: string): StoredMembership => ({
  ...{ role, unitCode, officeId: `o-${role}`, fromOn: '2024-01-01', toOn: null, revokedAt: null },
});

export const aProxy = (personId: string, proxyId: string): ProxyDocument => ({
  ...{ _id: `${personId}:${proxyId}`, villageCode, personId, personName: personId },
  ...{ proxyId, proxyName: proxyId, fromOn: '2026-01-01', toOn: null, revokedAt: null },
  grantedById: 'secretary',
});

let made = 0;
/** Somebody nobody else in these tests knows. */
export const somebody = async (fields: Parameters<typeof aResident>[1] = {}): Promise<string> => {
  made += 1;
  const personId = `p-${made}`;
  await documents.insert('people', aResident(personId, fields));
  return personId;
};
