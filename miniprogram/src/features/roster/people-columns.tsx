import type { RosterPerson } from '@shared/contract/people';
import type { Column } from '@/components/content/data-table';
import { Tag } from '@/components/content/tag';
import { partyStatusWords } from '@/words/party-status-copy';
import { roleWords } from '@/words/role-copy';
import { copy } from './copy';
import type { RosterScope } from './state';
import { partyTones, stateTones } from './tones';

/** Each office once: who looks after two grids is a grid worker. */
const officeWordsOf = ({ offices }: Pick<RosterPerson, 'offices'>): string =>
  [...new Set(offices.map(({ role }) => roleWords[role]))].join('、');

const name: Column<RosterPerson> = {
  key: 'name',
  word: copy.columns.name,
  width: 'wide',
  onCard: 'title',
  cell: (person) => person.name,
};

const party: Column<RosterPerson> = {
  key: 'party',
  word: copy.columns.partyStatus,
  width: 'normal',
  onCard: 'tag',
  cell: ({ partyStatus }) => <Tag word={partyStatusWords[partyStatus]} tone={partyTones[partyStatus]} />,
};

const state: Column<RosterPerson> = {
  key: 'state',
  word: copy.columns.state,
  width: 'normal',
  onCard: 'tag',
  cell: (person) => <Tag word={copy.states[person.state]} tone={stateTones[person.state]} />,
};

const grid: Column<RosterPerson> = {
  key: 'grid',
  word: copy.columns.grid,
  width: 'normal',
  onCard: 'note',
  cell: ({ gridName }) => gridName ?? copy.noGrid,
};

const household: Column<RosterPerson> = {
  key: 'household',
  word: copy.columns.household,
  width: 'narrow',
  cell: ({ householdNumber }) => householdNumber ?? copy.noHousehold,
};

const offices: Column<RosterPerson> = {
  key: 'offices',
  word: copy.columns.offices,
  width: 'rest',
  cell: (person) => officeWordsOf(person) || copy.noOffice,
};

const phone: Column<RosterPerson> = {
  key: 'phone',
  word: copy.columns.phone,
  width: 'normal',
  cell: ({ maskedPhone }) => maskedPhone || copy.noPhone,
};

const bound: Column<RosterPerson> = {
  key: 'bound',
  word: copy.columns.bound,
  width: 'narrow',
  cell: ({ isBound }) => (isBound ? copy.bound : copy.unbound),
};

/** On a phone each line has to earn its place: where somebody lives, what office is held, how to reach them. */
const cardNotes: readonly Column<RosterPerson>[] = [
  {
    ...grid,
    cell: ({ gridName, householdNumber }) =>
      [
        gridName ?? copy.noGrid,
        householdNumber === null ? copy.noHousehold : copy.householdOf(householdNumber),
      ].join(' · '),
  },
  { ...offices, onCard: 'note', cell: officeWordsOf },
  {
    ...phone,
    onCard: 'note',
    cell: ({ maskedPhone, isBound }) =>
      [maskedPhone || copy.noPhone, isBound ? copy.bound : copy.unbound].join(' · '),
  },
];

/** Where a line of the roster is shown. */
export type LineLayout = 'table' | 'besidePerson' | 'card';

/** What a line of the roster tells; beside an open person there is room for less. */
export function columnsFor(scope: RosterScope, layout: LineLayout): readonly Column<RosterPerson>[] {
  const standing = scope === 'former' ? [state] : [];
  if (layout === 'card') return [name, party, ...standing, ...cardNotes];
  if (layout === 'besidePerson') return [name, ...standing, grid, party, offices];
  return [name, ...standing, grid, household, party, offices, phone, bound];
}
