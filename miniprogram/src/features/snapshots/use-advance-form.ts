import { useState } from 'react';
import { snapshotLimits, type Snapshot } from '@shared/contract/snapshots';
import type { SnapshotAction } from '@shared/domain/snapshot-workflow';
import { useDraft } from '@/api/drafts';
import { usePhotos } from '@/api/use-photos';
import { useSending } from '@/api/use-sending';
import { showToast } from '@/components/feedback/toast-state';
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
  const draft = useDraft<AdvanceDraft>(`advance:${snapshotId}:${action}`, blank);
  const photos = usePhotos(draft.value.photoKeys, snapshotLimits.photosMax, (photoKeys) =>
    draft.change({ photoKeys }),
  );
  const advance = useAdvanceSnapshot(snapshotId);
  const [isChecked, setIsChecked] = useState(false);
  const { note, gridCode, award } = draft.value;
  const { person, rule } = canAward(action, snapshot) ? award : noAward;
  const missing = missingOf(action, { note, photoCount: photos.tiles.length, gridCode });
  const missingInAward = missingOfAward({ person, rule });
  const { send, ...sending } = useSending(async () => {
    await advance.mutateAsync({
      snapshotId,
      action,
      note,
      photos: await photos.send(),
      ...(gridCode !== null && { gridCode }),
      ...(person !== null && rule !== null && { award: { personId: person.id, ruleId: rule.ruleId } }),
    });
    photos.clear();
    draft.clear();
    showToast(person === null ? wordsOf(action, snapshot).done : advanceCopy.awarded, 'good');
    onDone();
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
