import type { OfficeRole } from './roles';
import type { RosterField, RosterProblem, RosterProblemCode } from './roster-field';
import type { KnownPerson, RosterIndex, RosterKeys } from './roster-index';
import type { RosterValues } from './roster-row';
import type { VillageBook } from './roster-village';

export interface RosterContext {
  readonly villages: VillageBook;
  /** Everybody who lives in those villages. */
  readonly people: RosterIndex;
  /** Whether the importer may give an office in a unit (village, or grid of a grid worker). */
  readonly canGrant: (role: OfficeRole, unitCode: string) => boolean;
}

/** Thrown and caught inside the planner: the first thing that keeps a row of good values from being written. */
export class Refusal extends Error {
  readonly problem: RosterProblem;

  constructor(field: RosterField | '', code: RosterProblemCode, value: string, hint = '') {
    super(code);
    this.problem = { field, code, value, hint };
  }
}

/** The row that used a key first. */
export interface Claim {
  readonly rowNumber: number;
  readonly phone: string | null;
}

/** Refuses a row that claims a key which a row before has claimed already. */
export const refuseTwice = (
  keys: RosterKeys,
  values: RosterValues,
  claims: ReadonlyMap<string, Claim>,
): void => {
  const claimOf = (key: string | undefined): Claim | undefined =>
    key === undefined ? undefined : claims.get(key);
  const byNumber = claimOf(keys.rosterNumber);
  if (byNumber !== undefined) {
    const number = values.rosterNumber ?? '';
    throw new Refusal('rosterNumber', 'rosterNumberTwice', number, byNumber.rowNumber.toString());
  }
  const byPhone = claimOf(keys.phoneAndName);
  if (byPhone !== undefined)
    throw new Refusal('phone', 'phoneTwice', values.name, byPhone.rowNumber.toString());
  const byHousehold = claimOf(keys.nameAndHousehold);
  if (byHousehold === undefined) return;
  // Grandfather and grandson may share a name; two phones tell them apart.
  const isAnother = values.phone !== null && byHousehold.phone !== null && values.phone !== byHousehold.phone;
  if (!isAnother) throw new Refusal('', 'personTwice', values.name, byHousehold.rowNumber.toString());
};

/** The resident whom a row is about; null for somebody new. */
export const findPerson = (
  keys: RosterKeys,
  values: RosterValues,
  { people, villages }: RosterContext,
): KnownPerson | null => {
  const only = (key: string | undefined): KnownPerson | null => {
    const [found, ...others] = key === undefined ? [] : (people.get(key) ?? []);
    if (others.length > 0) throw new Refusal('', 'matchesTwo', values.name);
    return found ?? null;
  };
  const byNumber = only(keys.rosterNumber);
  const byPhone = only(keys.phoneAndName);
  if (byNumber !== null && byPhone !== null && byNumber !== byPhone) {
    throw new Refusal('', 'matchesTwo', values.name);
  }
  if (byNumber !== null && byNumber.name !== values.name && byNumber.phone !== values.phone) {
    // A column that slipped by one row would give everybody the phone, and with it the points, of the next.
    throw new Refusal('rosterNumber', 'rosterNumberOfAnother', byNumber.rosterNumber, byNumber.name);
  }
  const found = byNumber ?? byPhone ?? only(keys.nameAndHousehold);
  if (found !== null && found.villageCode !== values.villageCode) {
    const elsewhere = villages.byCode.get(found.villageCode)?.name ?? found.villageCode;
    throw new Refusal('village', 'personElsewhere', values.name, elsewhere);
  }
  return found;
};
