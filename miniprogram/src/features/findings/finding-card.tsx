import { useState } from 'react';
import { View } from '@tarojs/components';
import type { Finding } from '@shared/contract/findings';
import { ListRow } from '@/components/content/list-row';
import { PhotoGrid } from '@/components/content/photo-grid';
import { Tag, type TagTone } from '@/components/content/tag';
import { Button } from '@/components/form/button';
import { openPage } from '@/routes';
import { deltaWords } from '@/words/number-copy';
import { copy } from './copy';
import { entriesFirst, sentenceOf, stateOf, type FindingState } from './state';

const tones: Readonly<Record<FindingState, TagTone>> = {
  waiting: 'gold',
  stillWrong: 'red',
  looked: 'plain',
  settled: 'green',
};

/** The entries it is about: a few, and the others when somebody asks. */
function Entries({ entries, facts }: Finding) {
  const [isAll, setIsAll] = useState(false);
  const shown = isAll ? entries : entries.slice(0, entriesFirst);
  const count = facts.entryCount ?? entries.length;
  return (
    <View className="finding__entries">
      {shown.map(({ entryId, subjectName, ruleTitle, deltaTenths, effectiveOn }) => (
        <ListRow
          key={entryId}
          title={subjectName}
          note={copy.entryNote(ruleTitle, effectiveOn)}
          trail={deltaWords(deltaTenths)}
          onPress={() => openPage('entry', { entryId })}
        />
      ))}
      {shown.length < entries.length && (
        <Button
          word={copy.moreEntries(entries.length - shown.length)}
          kind="quiet"
          size="compact"
          onPress={() => setIsAll(true)}
        />
      )}
      {isAll && entries.length < count && (
        <View className="finding__small">{copy.firstOf(entries.length, count)}</View>
      )}
    </View>
  );
}

function Looked({ lookedAt }: Pick<Finding, 'lookedAt'>) {
  return lookedAt === null ? null : (
    <View className="finding__looked">
      <View className="finding__small">{copy.lookedBy(lookedAt.name, lookedAt.at)}</View>
      <View>{lookedAt.words}</View>
    </View>
  );
}

export interface FindingCardProps {
  readonly finding: Finding;
  /** Left out for those who may not say anything to it. */
  readonly onLook?: (() => void) | undefined;
}

/** One thing found: what it is, what shows it, and who has looked. */
export function FindingCard({ finding, onLook }: FindingCardProps) {
  const { kind, foundAt, photos, entries, subject, month, lookedAt } = finding;
  const state = stateOf(finding);
  const sentence = sentenceOf(finding);
  return (
    <View className="finding" role="listitem">
      <View className="finding__head">
        <Tag word={copy.kinds[kind]} tone={kind === 'scoreDifference' ? 'red' : 'blue'} />
        <Tag word={copy[state]} tone={tones[state]} />
        <View className="finding__small">{copy.foundAt(foundAt)}</View>
      </View>
      <View className="finding__sentence">{sentence}</View>
      {state !== 'settled' && <View className="finding__advice">{copy.advice[kind]}</View>}
      {photos.length > 0 && (
        <PhotoGrid photos={photos.map(({ mediaId, url }) => ({ key: mediaId, src: url }))} />
      )}
      {entries.length > 0 && <Entries {...finding} />}
      {kind === 'scoreDifference' && subject !== null && (
        <ListRow
          title={copy.seeScore}
          onPress={() => openPage('entries', { subjectKind: subject.kind, subjectId: subject.id, month })}
        />
      )}
      <Looked lookedAt={lookedAt} />
      {onLook && lookedAt === null && (
        <View className="finding__actions">
          <Button
            word={copy.look}
            label={copy.lookOn(sentence)}
            kind="ghost"
            size="compact"
            onPress={onLook}
          />
        </View>
      )}
    </View>
  );
}
