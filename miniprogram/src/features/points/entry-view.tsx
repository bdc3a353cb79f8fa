import { View } from '@tarojs/components';
import type { Entry } from '@shared/contract/points';
import { BigNumber } from '@/components/content/big-number';
import { Card } from '@/components/content/card';
import { ListRow } from '@/components/content/list-row';
import { PhotoGrid } from '@/components/content/photo-grid';
import { Tag } from '@/components/content/tag';
import { Button } from '@/components/form/button';
import { openPage } from '@/routes';
import { deltaWords } from '@/words/number-copy';
import { copy as pointsCopy } from './copy';
import { entryCopy as copy } from './entry-copy';
import { EntryCorrectionCard } from './entry-correction-card';
import { EntryFactsCard } from './entry-facts-card';
import { EntryObjection } from './entry-objection';
import { EntryRuleCard } from './entry-rule-card';
import { ReverseEntry } from './reverse-entry';
import './entries.scss';

function PointsCard({ entry }: { readonly entry: Entry }) {
  const { subjectName, ruleTitle, deltaTenths, askedTenths, cutBy, reversedBy } = entry;
  return (
    <Card title={`${subjectName} · ${ruleTitle}`}>
      <View className="entry__points">
        <BigNumber value={deltaWords(deltaTenths)} unit={pointsCopy.scoreUnit} />
      </View>
      {askedTenths !== deltaTenths && (
        <View className="entry__words">{pointsCopy.cut(askedTenths, cutBy)}</View>
      )}
      {reversedBy !== null && <Tag word={copy.isReversed} tone="red" />}
    </Card>
  );
}

/**
 * Everything behind one number: the rule as it was worded then, the evidence, who recorded and who confirmed it, corrections,
 * and the way to object.
 */
export function EntryView({ entry }: { readonly entry: Entry }) {
  const { entryId, subject, subjectName, photos, isInPublicity, canReverse, canObject } = entry;
  return (
    <>
      <PointsCard entry={entry} />
      <EntryCorrectionCard entry={entry} />
      <EntryObjection entry={entry} />
      <EntryFactsCard entry={entry} />
      <EntryRuleCard rule={entry.rule} />
      {photos.length > 0 && (
        <Card title={copy.evidence}>
          <PhotoGrid photos={photos.map(({ mediaId, url }) => ({ key: mediaId, src: url }))} />
        </Card>
      )}
      <Card kind="list">
        <ListRow
          title={copy.entriesOfAll(subjectName)}
          onPress={() => openPage('entries', { subjectKind: subject.kind, subjectId: subject.id })}
        />
      </Card>
      {canObject && isInPublicity && <View className="entry__words">{copy.inPublicity}</View>}
      {canObject && (
        <Button
          word={copy.object}
          kind="ghost"
          icon="alert"
          onPress={() => openPage('raiseObjection', { entryId })}
        />
      )}
      {canReverse && <ReverseEntry entry={entry} />}
    </>
  );
}
