import type { Entry } from '@shared/contract/points';
import { monthOfDate } from '@shared/domain/calendar';
import { Card } from '@/components/content/card';
import { ListRow } from '@/components/content/list-row';
import { quantityWords } from '@/words/rule-copy';
import { dateWords, momentWords, monthWords } from '@/words/when-copy';
import { copy as pointsCopy } from './copy';
import { entryCopy as copy } from './entry-copy';

type Fact = readonly [label: string, value: string, note?: string];

/** The second person, where there was one. */
const confirmationOf = ({ confirmerName, confirmedAt }: Entry): readonly Fact[] => [
  ...(confirmerName === null ? [] : ([[copy.confirmer, confirmerName]] as const)),
  ...(confirmedAt === null ? [] : ([[copy.confirmedAt, momentWords(confirmedAt)]] as const)),
];

/** What was recorded late counts in a month that is not its own: that is said where one wonders. */
const countedOf = ({ effectiveOn, month }: Entry): Fact => {
  const own = monthOfDate(effectiveOn);
  return [copy.countsIn, monthWords(month), own === month ? '' : copy.countsLater(own)];
};

const factsOf = (entry: Entry): readonly Fact[] => [
  [copy.effectiveOn, dateWords(entry.effectiveOn)],
  countedOf(entry),
  [copy.recordedAt, momentWords(entry.recordedAt)],
  [copy.recorder, entry.recorderName],
  ...confirmationOf(entry),
  [copy.from, pointsCopy.sources[entry.source]],
  ...(entry.quantity > 1 ? ([[copy.quantity, quantityWords(entry.quantity, entry.rule.unit)]] as const) : []),
];

/** What somebody wrote may be long: it gets the whole width, under its name. */
const writtenOf = ({ sourceTitle, note }: Entry): readonly Fact[] => {
  const written: readonly Fact[] = [
    [copy.about, sourceTitle ?? ''],
    [copy.note, note],
  ];
  return written.filter(([, words]) => words !== '');
};

/** When, by whom, confirmed by whom, and from where. */
export const EntryFactsCard = ({ entry }: { readonly entry: Entry }) => (
  <Card title={copy.why} kind="list">
    {factsOf(entry).map(([label, value, note]) => (
      <ListRow key={label} title={label} note={note} trail={value} />
    ))}
    {writtenOf(entry).map(([label, words]) => (
      <ListRow key={words} title={label} note={words} />
    ))}
  </Card>
);
