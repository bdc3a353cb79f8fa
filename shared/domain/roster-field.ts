import type { RowProblem } from './row-problem';

/** Columns of a roster, in the order of the template; `village` is needed only above the village. */
export const rosterFields = [
  'rosterNumber',
  'name',
  'phone',
  'householdNumber',
  'grid',
  'partyStatus',
  'offices',
  'village',
] as const;
export type RosterField = (typeof rosterFields)[number];

/** A row as the file has it. */
export type RosterCells = Readonly<Record<RosterField, string>>;

export const rosterProblemCodes = [
  ...['rowEmpty', 'nameMissing', 'nameTooLong', 'nameInvalid', 'keyMissing'],
  ...['phoneInvalid', 'phoneLandline', 'phoneSeveral', 'phoneTwice'],
  ...['rosterNumberTooLong', 'rosterNumberTwice', 'rosterNumberOfAnother', 'householdNumberInvalid'],
  ...['gridUnknown', 'villageMissing', 'villageUnknown', 'villageAmbiguous', 'villageOutside'],
  ...['partyStatusUnknown', 'officeUnknown', 'officeNotYours', 'officeNeedsGrid'],
  ...['personTwice', 'matchesTwo', 'personElsewhere'],
] as const;
export type RosterProblemCode = (typeof rosterProblemCodes)[number];
export type RosterProblem = RowProblem<RosterField, RosterProblemCode>;

export const rosterLimits = {
  nameCharsMax: 30,
  rosterNumberCharsMax: 20,
} as const;
