import { divisionSentence } from '@shared/domain/division-copy';
import { planDivisions, type DivisionPlan } from '@shared/domain/division-plan';
import { documents } from '../../functions/_runtime/documents';
import type { UnitDocument } from '../../functions/_runtime/roster/unit-store';
import { findCountiesOf, writeDivisions } from './county-units';
import type { CountyOptions } from './county-options';
import { readDivisionRows } from './division-rows';
import { planJoining, writeJoining } from './joining';
import { planOfficer, writeOfficer } from './officer';

export interface Setting {
  /** The division file. */
  readonly file: Uint8Array;
  /** The instant of it all. */
  readonly now: string;
  readonly tell: (line: string) => void;
}

const linesMax = 20;

const asKnown = ({ _id: code, name, state }: UnitDocument) => ({ code, name, state });

/** At most twenty of them, and how many more there are. */
const tellSome = (lines: readonly string[], tell: Setting['tell']): void => {
  for (const line of lines.slice(0, linesMax)) tell(`  ${line}`);
  if (lines.length > linesMax) tell(`  … and ${(lines.length - linesMax).toString()} more`);
};

const tellPlan = (plan: DivisionPlan, tell: Setting['tell']): void => {
  const countOf = (wanted: string): string =>
    plan.rows.filter((row) => row.plan === wanted).length.toString();
  tell(
    `Divisions: ${countOf('add')} to add, ${countOf('change')} to rename, ${countOf('same')} as they are, ${countOf('refuse')} refused`,
  );
  tellSome(
    plan.rows.flatMap(({ division, changes }) =>
      changes.map(({ before, after }) => `${division?.code ?? ''} ${before} → ${after}`),
    ),
    tell,
  );
  tellSome(
    plan.rows.flatMap(({ rowNumber, problems }) =>
      problems.map((problem) => `row ${rowNumber.toString()}: ${divisionSentence(problem)}`),
    ),
    tell,
  );
  if (plan.missing.length > 0)
    tell(`${plan.missing.length.toString()} units that the file does not name stay as they are`);
};

/**
 * Compares a division file and its first officer with the database that the SDK is connected to, tells what differs, and
 * writes it when told to. Everything is planned before anything is written; what is there already is left alone, so that
 * running it again finishes what broke off. Throws an Error whose message is meant for the person at the terminal.
 */
export const setUpCounty = async (
  { officer, join, isWriting }: CountyOptions,
  { file, now, tell }: Setting,
): Promise<void> => {
  const rows = await readDivisionRows(file);
  const known = await findCountiesOf(documents, rows);
  const plan = planDivisions(rows, { root: null, units: Array.from(known.values(), asKnown) });
  tellPlan(plan, tell);
  const joining = planJoining(join, { plan, known });
  for (const { code, name, isNew } of joining)
    tell(
      `Village ${code} ${name}: ${isNew ? 'joins, with the preset rule book' : 'uses the system already'}`,
    );
  const planned = officer === null ? null : await planOfficer(officer, { plan, known, now });
  if (planned !== null) tell(planned.words);

  if (!isWriting) {
    tell('Nothing was written. Add --yes to write it.');
    return;
  }
  await writeDivisions(documents, { plan, known, now });
  await writeJoining(joining, now);
  if (planned !== null) await writeOfficer(planned, now);
  tell('Written.');
};
