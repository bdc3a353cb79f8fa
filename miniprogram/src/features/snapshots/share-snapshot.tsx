import type { Snapshot } from '@shared/contract/snapshots';
import { ShareButton } from '@/components/form/share-button';
import { useNoShareWithoutCard } from '@/platform/share';
import { addressOf } from '@/routes';
import { copy } from './copy';
import { shareCopy } from './share-copy';

/** Longer titles are cut by the chat, in the middle of a word of ours. */
const titleCharsMax = 24;

function cut(text: string): string {
  const characters = Array.from(text);
  return characters.length > titleCharsMax ? `${characters.slice(0, titleCharsMax).join('')}…` : text;
}

/**
 * What a closed snapshot is told to the group as: in the words that were checked, without who sent it in; of uncivil behaviour
 * not even those. The picture is a drawing, because what a chat has got cannot be taken back when a photo has to go.
 */
export const snapshotCard = ({ snapshotId, kind, text }: Pick<Snapshot, 'snapshotId' | 'kind' | 'text'>) => ({
  title: shareCopy.closed(kind === 'uncivilBehaviour' ? copy.kinds[kind] : cut(text)),
  address: addressOf('snapshot', { snapshotId }),
  picture: 'snapshot' as const,
});

/** Only what is closed can be sent to the village's chat group; before that not everybody may see it. */
export function ShareSnapshot({ snapshot }: { readonly snapshot: Snapshot | undefined }) {
  useNoShareWithoutCard();
  return snapshot?.state === 'closed' ? <ShareButton card={snapshotCard(snapshot)} /> : null;
}
