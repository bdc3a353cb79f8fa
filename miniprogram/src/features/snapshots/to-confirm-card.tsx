import { Image, View } from '@tarojs/components';
import type { SnapshotSummary } from '@shared/contract/snapshots';
import { dateOf } from '@shared/domain/calendar';
import { Card } from '@/components/content/card';
import { Pressable } from '@/components/content/pressable';
import { Tag } from '@/components/content/tag';
import { openPage } from '@/routes';
import { dateWords } from '@/words/when-copy';
import { toConfirmCopy as copy } from './to-confirm-copy';
import './to-confirm.scss';

/** Something I reported has been mended: was it? */
export function ToConfirmCard({ snapshot }: { readonly snapshot: SnapshotSummary }) {
  const { snapshotId, text, submittedAt, cover } = snapshot;
  return (
    <Card>
      <Pressable className="to-confirm" onPress={() => openPage('snapshot', { snapshotId })}>
        <Image className="to-confirm__photo" src={cover.url} mode="aspectFill" lazyLoad />
        <View className="to-confirm__words">
          <View className="to-confirm__title">{text}</View>
          <View className="to-confirm__note">{copy.mended(dateWords(dateOf(submittedAt)))}</View>
          <Tag word={copy.waitsForYou} tone="gold" />
        </View>
      </Pressable>
    </Card>
  );
}
