import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { list as contract } from '@shared/contract/offices';
import { dateOf } from '@shared/domain/calendar';
import { isOpenPhase, officePhase } from '@shared/domain/office-term';
import { grantableIn } from '@shared/domain/offices';
import { AppError } from '@shared/errors';
import type { PersonDocument } from '../_runtime/actor';
import type { ReadCall } from '../_runtime/route';
import { unitStore } from '../_runtime/roster/unit-store';
import { officesWithin, type HeldOffice } from './held-office';
import { officeStore } from './office-store';
import { showOffice } from './show-office';

type Call = ReadCall<ParsedInputOf<typeof contract>>;

interface Line {
  readonly person: PersonDocument;
  readonly office: HeldOffice;
}

const peoplePerRead = 100;

/** Where a page ended: with which office of whom. An office's id holds no bar, a sort key may hold anything. */
const cursorOf = ({ person, office }: Line): string => `${office.officeId}|${person.sortKey}`;
const placeOf = (cursor: string): { readonly officeId: string; readonly sortKey: string } => {
  const bar = cursor.indexOf('|');
  if (bar < 1 || bar === cursor.length - 1) throw new AppError('InvalidInput', { fields: ['cursor'] });
  return { officeId: cursor.slice(0, bar), sortKey: cursor.slice(bar + 1) };
};

/** The offices of one person that the call asks for, in the order of their ids. */
const linesOf = (person: PersonDocument, { unitCode, input, now }: Call): readonly Line[] =>
  officesWithin(person, unitCode)
    .filter(({ role }) => input.role === undefined || role === input.role)
    .filter((office) => input.scope === 'all' || isOpenPhase(officePhase(office, dateOf(now))))
    .toSorted((one, other) => (one.officeId < other.officeId ? -1 : 1))
    .map((office) => ({ person, office }));

/** The lines after the cursor, one more than the page holds when there is one. */
const findLines = async (call: Call): Promise<readonly Line[]> => {
  const { documents, unitCode, input } = call;
  const after = input.cursor === undefined ? null : placeOf(input.cursor);
  const isAfter = ({ person, office }: Line): boolean =>
    after === null || person.sortKey !== after.sortKey || office.officeId > after.officeId;
  const lines: Line[] = [];
  for (let fromKey = after?.sortKey ?? '', isFirst = true; ; isFirst = false) {
    const filter = { unitCode, role: input.role };
    const found = await officeStore(documents).listHolders(filter, { fromKey, limit: peoplePerRead });
    // Reads overlap by one person, whom the read before has shown already.
    for (const person of isFirst ? found : found.slice(1))
      lines.push(...linesOf(person, call).filter(isAfter));
    if (lines.length > input.limit || found.length < peoplePerRead) return lines;
    fromKey = found.at(-1)?.sortKey ?? '';
  }
};

/** Who holds which office in a unit and below it, by grid and name. */
export const listOffices = async (call: Call): Promise<OutputOf<typeof contract>> => {
  const { actor, documents, unitCode, input, now } = call;
  const units = unitStore(documents);
  const [unit, lines] = await Promise.all([units.find(unitCode), findLines(call)]);
  if (unit === null) throw new AppError('NotFound');
  const page = lines.slice(0, input.limit);
  const unitNames = await units.namesOf(page.map(({ office }) => office.unitCode));
  const view = { memberships: actor.memberships, unitNames, today: dateOf(now) };
  const last = page.at(-1);
  return {
    items: page.map(({ person, office }) => showOffice(person, office, view)),
    nextCursor: lines.length > input.limit && last !== undefined ? cursorOf(last) : null,
    grantable: [...grantableIn(actor.memberships, unitCode)],
  };
};
