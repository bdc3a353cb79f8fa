import { maskPhone } from './masking';
import type { OfficeRole } from './roles';
import { appointedBy, listed, partyStatusWords, rosterOfficeWords } from './roster-copy';
import type { RosterField } from './roster-field';
import type { KnownPerson } from './roster-index';
import { Refusal, type RosterContext } from './roster-match';
import type { RosterValues } from './roster-row';
import type { FieldChange } from './row-problem';

export interface RosterGrant {
  readonly role: OfficeRole;
  readonly unitCode: string;
}

/** The offices that a row gives, none of which is held already; refuses those that the importer may not give. */
export const grantsOf = (
  values: RosterValues,
  known: KnownPerson | null,
  context: RosterContext,
): readonly RosterGrant[] =>
  values.offices
    .filter((role) => known?.offices.includes(role) !== true)
    .map((role) => {
      const word = rosterOfficeWords[role] ?? role;
      const unitCode =
        role === 'gridWorker' ? (values.gridCode ?? known?.gridCode ?? null) : values.villageCode;
      if (unitCode === null) throw new Refusal('offices', 'officeNeedsGrid', word);
      if (!context.canGrant(role, unitCode))
        throw new Refusal('offices', 'officeNotYours', word, appointedBy);
      return { role, unitCode };
    });

/** What of a known person a row changes. Where it says nothing, nothing changes. */
export const changesOf = (
  values: RosterValues,
  known: KnownPerson,
  grants: readonly RosterGrant[],
  { villages }: RosterContext,
): readonly FieldChange<RosterField>[] => {
  const grids = villages.byCode.get(values.villageCode)?.grids ?? [];
  const gridName = (code: string | null): string =>
    grids.find(({ gridCode }) => gridCode === code)?.name ?? code ?? '';
  const officeWords = (offices: readonly OfficeRole[]): string =>
    listed(offices.map((role) => rosterOfficeWords[role] ?? role));
  const changes: FieldChange<RosterField>[] = [];
  const compare = <Value>(
    field: RosterField,
    before: Value,
    after: Value | null,
    show: (value: Value) => string,
  ): void => {
    if (after !== null && after !== before) changes.push({ field, before: show(before), after: show(after) });
  };
  compare('rosterNumber', known.rosterNumber, values.rosterNumber, (number) => number);
  compare('name', known.name, values.name, (name) => name);
  if (values.phone !== null && values.phone !== known.phone) {
    changes.push({ field: 'phone', before: maskPhone(known.phone), after: values.phone });
  }
  compare(
    'householdNumber',
    known.householdNumber,
    values.householdNumber,
    (number) => number?.toString() ?? '',
  );
  compare('grid', known.gridCode, values.gridCode, gridName);
  compare('partyStatus', known.partyStatus, values.partyStatus, (status) => partyStatusWords[status]);
  if (grants.length > 0) {
    const after = [...known.offices, ...grants.map(({ role }) => role)];
    changes.push({ field: 'offices', before: officeWords(known.offices), after: officeWords(after) });
  }
  return changes;
};
