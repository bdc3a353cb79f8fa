import type { Objection } from '@shared/contract/objections';
import { BeforeAfter, type FieldChange } from '@/components/content/before-after';
import { Card } from '@/components/content/card';
import { ListRow } from '@/components/content/list-row';
import { openPage } from '@/routes';
import { useRankingOf } from './api';
import { copy } from './copy';
import { placeChangeOf, type PlaceChange } from './state';

const entryChanges = ({ entry, correction }: Objection): readonly FieldChange[] => [
  {
    ...{ key: 'points', field: copy.points },
    before: copy.delta(entry.deltaTenths),
    after: correction === null ? copy.none : copy.delta(correction.deltaTenths),
  },
  ...(correction === null || correction.ruleId === entry.ruleId
    ? []
    : [{ key: 'rule', field: copy.rule, before: entry.ruleTitle, after: correction.ruleTitle }]),
];

const placeChange = (month: string, { before, after }: PlaceChange): FieldChange => ({
  ...{ key: 'rank', field: copy.rank(month) },
  before: copy.place(before.rank, before.scoreTenths),
  after: copy.place(after.rank, after.scoreTenths),
});

/** What a correction has changed: the entry, and once the board is final the place on it. */
export function OutcomeCard({ objection }: { readonly objection: Objection }) {
  const { entry, countsInMonth, reversalId, correctionId } = objection;
  const ranking = useRankingOf(objection);
  const place = placeChangeOf(ranking, entry.subject.id);
  const changes = [
    ...entryChanges(objection),
    ...(place === null ? [] : [placeChange(countsInMonth, place)]),
  ];
  return (
    <>
      <Card title={copy.change}>
        <BeforeAfter changes={changes} />
      </Card>
      <Card kind="list">
        {ranking?.state === 'publicity' && <ListRow title={copy.rankLater(countsInMonth)} />}
        {reversalId !== null && (
          <ListRow title={copy.seeReversal} onPress={() => openPage('entry', { entryId: reversalId })} />
        )}
        {correctionId !== null && (
          <ListRow title={copy.seeCorrection} onPress={() => openPage('entry', { entryId: correctionId })} />
        )}
      </Card>
    </>
  );
}
