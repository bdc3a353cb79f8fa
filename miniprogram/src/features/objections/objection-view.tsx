import { Text, View } from '@tarojs/components';
import type { Objection } from '@shared/contract/objections';
import { Card } from '@/components/content/card';
import { Heading } from '@/components/content/heading';
import { ListRow } from '@/components/content/list-row';
import { PhotoStory } from '@/components/content/photo-story';
import { Notice } from '@/components/feedback/notice';
import { openPage } from '@/routes';
import { deltaWords } from '@/words/number-copy';
import { momentWords } from '@/words/when-copy';
import { copy } from './copy';
import { ObjectionTimeline } from './objection-timeline';
import { OutcomeCard } from './outcome-card';
import { isWaiting } from './state';
import { ObjectionMark } from './objection-mark';
import './objections.scss';

function EntryCard({ objection: { entry } }: { readonly objection: Objection }) {
  const { entryId, subjectName, ruleTitle, effectiveOn, month, deltaTenths, reversedBy } = entry;
  return (
    <Card title={copy.entry} kind="list">
      <ListRow
        title={`${subjectName} · ${ruleTitle}`}
        note={copy.entryNote(effectiveOn, month)}
        isStrong
        trail={
          <Text className={reversedBy === null ? 'objection__delta' : 'objection__delta--reversed'}>
            {deltaWords(deltaTenths)}
          </Text>
        }
      />
      <ListRow title={copy.seeEntry} onPress={() => openPage('entry', { entryId })} />
    </Card>
  );
}

/** What waits because of it: the points, and a board. */
function FrozenNotice({ objection: { entry, countsInMonth } }: { readonly objection: Objection }) {
  const waits = entry.month === countsInMonth ? copy.boardWaits : copy.nextMonth;
  return (
    <Notice
      words={`${copy.frozen(entry.deltaTenths)}。${waits(countsInMonth)}。`}
      tone="publicity"
      icon="clock"
    />
  );
}

/** One objection with its entry and everything that happened to it. */
export function ObjectionView({ objection }: { readonly objection: Objection }) {
  const { state, words, photos, raisedAt, objectorName, isMine, isOwnMatter } = objection;
  const isOpen = isWaiting(objection);
  return (
    <>
      <Card>
        <Heading className="objection__words" level={2}>
          {words}
        </Heading>
        <View className="objection__meta">
          <ObjectionMark state={state} />
          <Text>{momentWords(raisedAt)}</Text>
          {isMine && <Text>{copy.raisedByMe}</Text>}
          {!isMine && objectorName !== '' && <Text>{copy.raisedBy(objectorName)}</Text>}
        </View>
        <PhotoStory photos={photos} />
      </Card>
      {isOpen && <FrozenNotice objection={objection} />}
      {isOpen && isOwnMatter && !isMine && <Notice words={copy.ownMatter} icon="people" />}
      <EntryCard objection={objection} />
      {state === 'corrected' && <OutcomeCard objection={objection} />}
      <Card title={copy.process}>
        <ObjectionTimeline objection={objection} />
      </Card>
    </>
  );
}
