import type { Household } from '@shared/contract/people';
import { dateOf } from '@shared/domain/calendar';
import type { Column } from '@/components/content/data-table';
import { Tag } from '@/components/content/tag';
import { dateWords } from '@/words/when-copy';
import { copy } from './copy';
import type { Round } from './rights';
import { isVisitedThisMonth } from './state';

/** The day of the last visit, and whether this month has one. */
function LastVisit({ household }: { readonly household: Household }) {
  const { lastVisitOn } = household;
  if (lastVisitOn === null) return <>{copy.neverVisited}</>;
  return <>{dateWords(lastVisitOn)}</>;
}

/** A household as a line; on a phone as a card. */
export const householdColumns: readonly Column<Household>[] = [
  {
    key: 'name',
    word: copy.columns.name,
    width: 'rest',
    onCard: 'title',
    cell: ({ number, name }) => copy.household(number, name),
  },
  {
    key: 'grid',
    word: copy.columns.grid,
    width: 'normal',
    onCard: 'note',
    cell: ({ gridName }) => gridName ?? copy.noGrid,
  },
  {
    key: 'liaison',
    word: copy.columns.liaison,
    width: 'wide',
    cell: ({ liaison }) => (liaison === null ? <Tag word={copy.noLiaison} tone="gold" /> : liaison.name),
  },
  {
    key: 'visit',
    word: copy.columns.lastVisit,
    width: 'normal',
    cell: (household) => <LastVisit household={household} />,
  },
];

/** A household among the own ones: what matters is whether this month has a visit. A liaison knows who the liaison is. */
export const ownColumns = (round: Round): readonly Column<Household>[] => [
  ...householdColumns.filter(({ key }) => round !== 'liaison' || key !== 'liaison'),
  {
    key: 'month',
    word: copy.month,
    width: 'normal',
    onCard: 'tag',
    cell: (household) =>
      isVisitedThisMonth(household, dateOf(new Date().toISOString())) ? (
        <Tag word={copy.visitedThisMonth} tone="green" />
      ) : (
        <Tag word={copy.notVisitedThisMonth} tone="gold" />
      ),
  },
];
