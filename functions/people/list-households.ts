import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { listHouseholds as contract } from '@shared/contract/people';
import { holdsRole, isWithin, rosterReadingRoles } from '@shared/domain/roles';
import { AppError } from '@shared/errors';
import type { ReadCall } from '../_runtime/route';
import { ownGridCodes } from '../_runtime/roster/household-round';
import { householdListStore, type HouseholdFilter } from './household-list-store';
import { showHouseholds } from './show-household';

type Call = ReadCall<ParsedInputOf<typeof contract>>;

/** `gridCode` as far as it lies within `asked`, or the other way round; null when they have nothing in common. */
const commonGrid = (gridCode: string, asked: string | undefined): string | null => {
  if (asked === undefined || isWithin(gridCode, asked)) return gridCode;
  return isWithin(asked, gridCode) ? asked : null;
};

/** Whose households are listed: who reads no roster gets only those of the own round, whatever was asked for. */
const filtersOf = (call: Call): readonly HouseholdFilter[] => {
  const { actor, villageCode, input } = call;
  const { query = '', gridCode } = input;
  const asked = { villageCode, query, gridCode };
  const readsRoster = holdsRole(actor.memberships, rosterReadingRoles, villageCode);
  if (readsRoster && input.scope !== 'mine') {
    return [{ ...asked, liaisonId: input.scope === 'uncovered' ? null : input.liaisonId }];
  }
  const grids = ownGridCodes(call).flatMap((own) => commonGrid(own, gridCode) ?? []);
  return [{ ...asked, liaisonId: actor.personId }, ...grids.map((own) => ({ ...asked, gridCode: own }))];
};

const afterOf = (cursor = '0'): number => {
  if (!/^\d{1,6}$/.test(cursor)) throw new AppError('InvalidInput', { fields: ['cursor'] });
  return Number(cursor);
};

export const listHouseholds = async (call: Call): Promise<OutputOf<typeof contract>> => {
  const { documents, input } = call;
  const { cursor, limit } = input;
  const found = await householdListStore(documents).listAny(filtersOf(call), {
    ...{ after: afterOf(cursor), limit: limit + 1 },
  });
  const page = found.slice(0, limit);
  return {
    items: await showHouseholds(documents, page),
    nextCursor: found.length > limit ? String(page.at(-1)?.number ?? '') : null,
  };
};
