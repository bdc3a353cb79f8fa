import { dateOf, timeOf } from '@shared/domain/calendar';
import { partyStatuses } from '@shared/domain/person-record';
import { partyStatusWords } from '@shared/domain/roster-copy';
import { roles } from '@shared/domain/roles';
import type { PersonEventDocument } from '../_runtime/roster/person-event';
import { changeMark, changeWords, declined, fieldWords, given, oneself, roleWords } from './own-data.copy';

/** An instant as the village's clocks show it; empty when there is none. */
export const momentOf = (instant: string | null | undefined): string =>
  (instant ?? '') === '' ? '' : `${dateOf(instant ?? '')} ${timeOf(instant ?? '')}`;

/** `365` tenths are `36.5`. */
export const pointsOf = (tenths: number): string => (tenths / 10).toFixed(1);

/** Some values of a history are kept as codes. */
const valueWords = (field: string, value: string, unitNames: ReadonlyMap<string, string>): string => {
  if (field === 'partyStatus') {
    const status = partyStatuses.find((each) => each === value);
    return status === undefined ? value : partyStatusWords[status];
  }
  if (field === 'office') {
    const role = roles.find((each) => each === value);
    return role === undefined ? value : roleWords[role];
  }
  if (value === 'given') return given;
  return value === 'declined' ? declined : (unitNames.get(value) ?? value);
};

/** What changed, by whom and when, as a row. */
export const eventRow = (
  { at, byName, note, changes }: PersonEventDocument,
  kind: string,
  unitNames: ReadonlyMap<string, string>,
): readonly string[] => {
  const words = changes.map(({ field, before, after }) =>
    changeWords(
      fieldWords[field] ?? field,
      valueWords(field, before, unitNames),
      valueWords(field, after, unitNames),
    ),
  );
  return [momentOf(at), kind, byName === '' ? oneself : byName, words.join(changeMark), note];
};
