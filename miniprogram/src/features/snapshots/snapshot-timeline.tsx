import { View } from '@tarojs/components';
import type { Snapshot } from '@shared/contract/snapshots';
import { PhotoGrid } from '@/components/content/photo-grid';
import { Timeline, type TimelineStep } from '@/components/content/timeline';
import { momentWords } from '@/words/when-copy';
import { copy } from './copy';
import { isMended, isOpen } from './state';
import './snapshots.scss';

type Step = Snapshot['steps'][number];

const titleOf = ({ action, part }: Step, { gridName }: Snapshot): string => {
  if (action === 'dispatch' && gridName !== null) return copy.dispatchedTo(gridName);
  if (action === 'close' && part === 'timer') return copy.timedOut;
  if (action === 'close' && part === 'secretary') return copy.verified;
  return copy.steps[action];
};

const contentOf = ({ action, note, photos }: Step) => {
  // The photos of the report itself stand large at the top of the page.
  const shown = action === 'submit' ? [] : photos;
  if (note === '' && shown.length === 0) return undefined;
  return (
    <>
      {note !== '' && <View className="snapshot__note">{note}</View>}
      {shown.length > 0 && (
        <PhotoGrid photos={shown.map(({ mediaId, url }) => ({ key: mediaId, src: url }))} />
      )}
    </>
  );
};

const nextOf = ({ state, kind }: Snapshot): string | null => {
  if (state === 'closed' || state === 'rejected') return null;
  return state === 'accepted' && !isMended(kind) ? copy.nextVerify : copy.next[state];
};

/** What has happened so far, and what comes next while something still does. */
export function SnapshotTimeline({ snapshot }: { readonly snapshot: Snapshot }) {
  const { steps, state } = snapshot;
  const past = steps.map((step, index): TimelineStep => {
    const who = step.actorName ?? copy.parts[step.part];
    return {
      key: `${step.at}:${step.action}`,
      title: titleOf(step, snapshot),
      note: [
        momentWords(step.at),
        ...(step.action === 'submit' ? [] : [who]),
        ...(step.proxyName === null ? [] : [copy.doneFor(step.proxyName)]),
      ].join(' · '),
      state: index === steps.length - 1 && isOpen(state) ? 'now' : 'done',
      content: contentOf(step),
    };
  });
  const next = nextOf(snapshot);
  return <Timeline steps={next === null ? past : [...past, { key: 'next', title: next, state: 'next' }]} />;
}
