import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { listHouseholds as contract } from '@shared/contract/people';
import { holdsRole, rosterReadingRoles } from '@shared/domain/roles';
import { AppError } from '@shared/errors';
import type { ReadCall } from '../_runtime/route';
import { householdListStore, type HouseholdFilter } from './household-list-store';
import { showHouseholds } from './show-household';

type Call = ReadCall<ParsedInputOf<typeof contract>>;

/** Whose households are listed: a liaison who reads no roster gets only the own ones, whatever was asked for. */
const liaisonOf = ({ actor, villageCode, input }: Call): HouseholdFilter['liaisonId'] => {
  const readsRoster = holdsRole(actor.memberships, rosterReadingRoles, villageCode);
  if (!readsRoster || input.scope === 'mine') return actor.personId;
  return input.scope === 'uncovered' ? null : input.liaisonId;
};

const afterOf = (cursor = '0'): number => {
  if (!/^\d{1,6}$/.test(cursor)) throw new AppError('InvalidInput', { fields: ['cursor'] });
  return Number(cursor);
};

export const listHouseholds = async (call: Call): Promise<OutputOf<typeof contract>> => {
  const { villageCode, documents, input } = call;
  const { query = '', gridCode, cursor, limit } = input;
  const found = await householdListStore(documents).list(
    { villageCode, liaisonId: liaisonOf(call), gridCode, query },
    { after: afterOf(cursor), limit: limit + 1 },
  );
  const page = found.slice(0, limit);
  return {
    items: await showHouseholds(documents, page),
    nextCursor: found.length > limit ? String(page.at(-1)?.number ?? '') : null,
  };
};
