import { useState } from 'react';
import { snapshotLimits, type Snapshot } from '@shared/contract/snapshots';
import type { SnapshotAction } from '@shared/domain/snapshot-workflow';
import { useDraft } from '@/api/drafts';
import { useOutboxSending } from '@/api/use-outbox-sending';
import { usePhotos } from '@/api/use-photos';
import { useAdvanceSnapshot } from './api';
import { canAward, missingOf, missingOfAward, noAward, type AwardDraft } from './state';
import { advanceCopy } from './advance-copy';

interface AdvanceDraft {
  readonly note: string;
  readonly photoKeys: readonly string[];
  readonly gridCode: string | null;
  readonly award: AwardDraft;
}

const blank: AdvanceDraft = { note: '', photoKeys: [], gridCode: null, award: noAward };

export const wordsOf = (action: SnapshotAction, { state }: Pick<Snapshot, 'state'>) =>
  action === 'close' && state === 'accepted' ? advanceCopy.verify : advanceCopy.actions[action];

/** One step about to be taken: its draft, its photos, what is missing, and the way it is sent. */
export function useAdvanceForm(snapshot: Snapshot, action: SnapshotAction, onDone: () => void) {
  const { snapshotId } = snapshot;
  const draftKey = `advance:${snapshotId}:${action}`;
  const draft = useDraft<AdvanceDraft>(draftKey, blank);
  const photos = usePhotos(draft.value.photoKeys, snapshotLimits.photosMax, (photoKeys) =>
    draft.change({ photoKeys }),
  );
  const advance = useAdvanceSnapshot();
  const [isChecked, setIsChecked] = useState(false);
  const { note, gridCode, award } = draft.value;
  const { person, rule } = canAward(action, snapshot) ? award : noAward;
  const missing = missingOf(action, { note, photoCount: photos.tiles.length, gridCode });
  const missingInAward = missingOfAward({ person, rule });
  const words = wordsOf(action, snapshot);
  const input = {
    ...{ snapshotId, action, note },
    ...(gridCode !== null && { gridCode }),
    ...(person !== null && rule !== null && { award: { personId: person.id, ruleId: rule.ruleId } }),
  };
  const wish = {
    title: advanceCopy.step(words.word, snapshot.text),
    draftKey,
    photoKeys: photos.tiles.map(({ key }) => key),
  };
  const { send, ...sending } = useOutboxSending(() => advance(input, wish), {
    onKept: () => {
      photos.leave();
      draft.clear();
    },
    deliveredWords: () => (person === null ? words.done : advanceCopy.awarded),
    onDelivered: onDone,
    // The page behind shows what waits.
    onWaiting: onDone,
  });
  const check = () => {
    setIsChecked(true);
    if (missing.length === 0 && missingInAward === null) void send();
  };
  return {
    draft,
    photos,
    missing: isChecked ? missing : [],
    missingInAward: isChecked ? missingInAward : null,
    ...sending,
    send: check,
  };
}
