import { Text } from '@tarojs/components';
import type { SnapshotSummary } from '@shared/contract/snapshots';
import { dateOf } from '@shared/domain/calendar';
import type { SnapshotState } from '@shared/domain/snapshot-workflow';
import { StoryRow } from '@/components/content/story-row';
import { Tag, type TagTone } from '@/components/content/tag';
import { openPage } from '@/routes';
import { dateWords } from '@/words/when-copy';
import { copy } from './copy';

const tones: Readonly<Record<SnapshotState, TagTone>> = {
  submitted: 'gold',
  rejected: 'plain',
  accepted: 'blue',
  dispatched: 'blue',
  inProgress: 'blue',
  resolved: 'gold',
  closed: 'green',
  reopened: 'red',
};

export const StateTag = ({ state }: { readonly state: SnapshotState }) => (
  <Tag word={copy.states[state]} tone={tones[state]} />
);

/** One snapshot in a list: its photo, its words, where it stands. */
export function SnapshotRow({ snapshot }: { readonly snapshot: SnapshotSummary }) {
  const { snapshotId, kind, text, state, submittedAt, cover, gridName } = snapshot;
  const notes = [copy.kinds[kind], dateWords(dateOf(submittedAt)), gridName];
  return (
    <StoryRow text={text} isStrong photoUrl={cover.url} onPress={() => openPage('snapshot', { snapshotId })}>
      <StateTag state={state} />
      {notes
        .filter((words) => words !== null)
        .map((words) => (
          <Text key={words}>{words}</Text>
        ))}
    </StoryRow>
  );
}
