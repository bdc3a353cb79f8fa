import { Text, View } from '@tarojs/components';
import type { Snapshot } from '@shared/contract/snapshots';
import { dateOf } from '@shared/domain/calendar';
import { Card } from '@/components/content/card';
import { Heading } from '@/components/content/heading';
import { ListRow } from '@/components/content/list-row';
import { PhotoStory } from '@/components/content/photo-story';
import { Tag } from '@/components/content/tag';
import { dateWords, momentWords } from '@/words/when-copy';
import { copy } from './copy';
import { StateTag } from './snapshot-row';
import { SnapshotTimeline } from './snapshot-timeline';
import { isOpen } from './state';
import './snapshots.scss';

const dueWords = ({ dueOn, state }: Snapshot): string | null => {
  if (dueOn === null || !isOpen(state) || state === 'resolved') return null;
  const day = dateWords(dueOn);
  return dueOn < dateOf(new Date().toISOString()) ? copy.overdue(day) : copy.due(day);
};

/** One snapshot with everything that happened to it. */
export function SnapshotView({ snapshot }: { readonly snapshot: Snapshot }) {
  const { kind, text, state, submittedAt, photos, place, reporterName, proxyName, gridName } = snapshot;
  const due = dueWords(snapshot);
  const where = [gridName, place.words].filter((words) => words !== null && words !== '').join(' · ');
  return (
    <>
      <Card>
        <Heading className="snapshot__title" level={2}>
          {text}
        </Heading>
        <View className="snapshot__meta">
          <StateTag state={state} />
          <Tag word={copy.kinds[kind]} />
          <Text>{momentWords(submittedAt)}</Text>
          <Text>{reporterName === null ? copy.anonymous : copy.reportedBy(reporterName)}</Text>
          {proxyName !== null && <Text>{copy.doneFor(proxyName)}</Text>}
        </View>
        <PhotoStory photos={photos} />
      </Card>
      {(where !== '' || due !== null) && (
        <Card kind="list">
          {where !== '' && <ListRow title={copy.where} note={where} />}
          {due !== null && <ListRow title={due} isStrong />}
        </Card>
      )}
      <Card title={copy.timeline}>
        <SnapshotTimeline snapshot={snapshot} />
      </Card>
    </>
  );
}
