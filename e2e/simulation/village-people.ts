import type { PersonDocument, StoredMembership } from '../../functions/_runtime/actor';
import { aNewHousehold } from '../../functions/_runtime/roster/household-store';
import { aNewUnit } from '../../functions/_runtime/roster/unit-store';
import { presetRulesOf } from '../../functions/points/rules/rule-store';
import type { VillageServer } from './village-server';

/** A village of its own for each run, so that runs never meet: not in a list, and not in a limit of photos an hour. */
export interface SimulatedVillage {
  readonly villageCode: string;
  /** Two who share a phone now and then; both may write everything that is simulated. */
  readonly personIds: readonly [string, string];
  /** Somebody points can be recorded for, and a rule for it without any limit. */
  readonly subjectId: string;
  readonly ruleId: string;
  /** A household nobody has visited yet. */
  readonly newHousehold: () => Promise<string>;
}

const aPerson = (_id: string, villageCode: string): PersonDocument => ({
  ...{ _id, villageCode, gridCode: null, householdId: null, formerVillageCode: null },
  ...{ name: `name of ${_id}`, phone: '', rosterNumber: '', sortKey: `:${_id}` },
  ...{ partyStatus: 'full', isPartyMember: true, state: 'active', stateSinceOn: null, version: 1 },
  memberships: (['villager', 'member', 'secretary'] as const).map((role): StoredMembership => ({
    role,
    unitCode: villageCode,
  })),
  ...{ isBound: false, consents: {}, revokedSessionIds: [], tokensValidFrom: null },
  officeUnitCodes: [villageCode],
});

/** A rule of the preset without its limits: they are not what is simulated. */
const aRule = (villageCode: string) => {
  const [preset] = presetRulesOf(villageCode, '2020-01-01').filter(({ appliesTo }) =>
    appliesTo.includes('person'),
  );
  if (preset === undefined) throw new Error('the preset has no rule for persons');
  return {
    ...preset,
    capDayTenths: null,
    capMonthTenths: null,
    capYearTenths: null,
    isEvidenceNeeded: false,
  };
};

/** Moves the `number`-th village of a server in. */
export async function settleVillage(server: VillageServer, number: number): Promise<SimulatedVillage> {
  const villageCode = `41${String(number).padStart(10, '0')}`;
  const unit = {
    _id: villageCode,
    name: 'Simulated',
    level: 'village',
    parentCode: villageCode.slice(0, 9),
  } as const;
  const personIds = [`p-${number}-a`, `p-${number}-b`] as const;
  const rule = aRule(villageCode);
  await Promise.all([
    server.insert('orgUnits', [{ ...aNewUnit({ ...unit, isJoined: true }) }]),
    server.insert(
      'people',
      personIds.map((id) => ({ ...aPerson(id, villageCode) })),
    ),
    server.insert('pointsRules', [rule]),
  ]);
  let households = 0;
  return {
    ...{ villageCode, personIds, subjectId: personIds[1], ruleId: rule.ruleId },
    async newHousehold() {
      households += 1;
      const household = aNewHousehold({ villageCode, number: households, name: `H ${households}` });
      await server.insert('households', [{ ...household }]);
      return household._id;
    },
  };
}
