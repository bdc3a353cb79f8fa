import type { Entry } from '@shared/contract/points';
import { monthOfDate } from '@shared/domain/calendar';
import { Card } from '@/components/content/card';
import { ListRow } from '@/components/content/list-row';
import { quantityWords } from '@/words/rule-copy';
import { dateWords, momentWords, monthWords } from '@/words/when-copy';
import { copy as pointsCopy } from './copy';
import { entryCopy as copy } from './entry-copy';

type Fact = readonly [label: string, value: string];

/** The second person, where there was one. */
const confirmationOf = ({ confirmerName, confirmedAt }: Entry): readonly Fact[] =>
  confirmerName === null
    ? []
    : [[copy.confirmer, confirmedAt === null ? confirmerName : copy.confirmed(confirmerName, confirmedAt)]];

const factsOf = (entry: Entry): readonly Fact[] => [
  [copy.effectiveOn, dateWords(entry.effectiveOn)],
  [copy.countsIn, monthWords(entry.month)],
  [copy.recordedAt, momentWords(entry.recordedAt)],
  [copy.recorder, entry.recorderName],
  ...confirmationOf(entry),
  [copy.from, pointsCopy.sources[entry.source]],
  ...(entry.quantity > 1 ? ([[copy.quantity, quantityWords(entry.quantity, entry.rule.unit)]] as const) : []),
];

/** What somebody wrote may be long: it gets the whole width, under its name. */
const writtenOf = ({ effectiveOn, month, sourceTitle, note }: Entry): readonly Fact[] => {
  const own = monthOfDate(effectiveOn);
  const written: readonly Fact[] = [
    [copy.countsIn, own === month ? '' : copy.countsLater(own)],
    [copy.about, sourceTitle ?? ''],
    [copy.note, note],
  ];
  return written.filter(([, words]) => words !== '');
};

/** When, by whom, confirmed by whom, and from where. */
export const EntryFactsCard = ({ entry }: { readonly entry: Entry }) => (
  <Card title={copy.why} kind="list">
    {factsOf(entry).map(([label, value]) => (
      <ListRow key={label} title={label} trail={value} />
    ))}
    {writtenOf(entry).map(([label, words]) => (
      <ListRow key={words} title={label} note={words} />
    ))}
  </Card>
);
