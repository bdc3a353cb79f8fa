import { Text } from '@tarojs/components';
import type { SnapshotSummary } from '@shared/contract/snapshots';
import { dateOf } from '@shared/domain/calendar';
import { Card } from '@/components/content/card';
import { StoryRow } from '@/components/content/story-row';
import { Tag } from '@/components/content/tag';
import { openPage } from '@/routes';
import { dateWords } from '@/words/when-copy';
import { toConfirmCopy as copy } from './to-confirm-copy';

/** Something I reported has been mended: was it? */
export function ToConfirmCard({ snapshot }: { readonly snapshot: SnapshotSummary }) {
  const { snapshotId, text, submittedAt, cover } = snapshot;
  return (
    <Card>
      <StoryRow
        text={text}
        isStrong
        photoUrl={cover.url}
        onPress={() => openPage('snapshot', { snapshotId })}
      >
        <Text>{copy.mended(dateWords(dateOf(submittedAt)))}</Text>
        <Tag word={copy.waitsForYou} tone="gold" />
      </StoryRow>
    </Card>
  );
}
