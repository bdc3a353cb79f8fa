import type { ComponentType } from 'react';
import { View } from '@tarojs/components';
import { snapshotLimits, type Snapshot } from '@shared/contract/snapshots';
import type { SnapshotAction } from '@shared/domain/snapshot-workflow';
import { sentenceFor } from '@/api/error-copy';
import { PhotoFirst } from '@/api/photo-first';
import { Notice } from '@/components/feedback/notice';
import { Sheet } from '@/components/feedback/sheet';
import { Button } from '@/components/form/button';
import { TextArea } from '@/components/form/text-area';
import { advanceCopy as copy } from './advance-copy';
import { GridPicker } from './grid-picker';
import { canAward, needsOf, type AwardDraft } from './state';
import { submitCopy } from './submit-copy';
import { useAdvanceForm, wordsOf } from './use-advance-form';

/** Picks who earns points for a good deed, and by which rule. Points are another feature's: the page brings it along. */
export type AwardField = ComponentType<{
  readonly value: AwardDraft;
  readonly problem: string | undefined;
  readonly onChange: (award: AwardDraft) => void;
}>;

export interface AdvanceSheetProps {
  readonly snapshot: Snapshot;
  readonly action: SnapshotAction;
  readonly awardField: AwardField;
  readonly onClose: () => void;
}

/** Asks for what a step needs, and takes it. */
export function AdvanceSheet({ snapshot, action, awardField: Award, onClose }: AdvanceSheetProps) {
  const form = useAdvanceForm(snapshot, action, onClose);
  const { draft, photos, missing, missingInAward, isSending, problem, send } = form;
  const needs = needsOf(action);
  const words = wordsOf(action, snapshot);
  return (
    <Sheet isOpen title={words.word} onClose={onClose}>
      <View>{words.sentence}</View>
      {problem !== null && <Notice words={sentenceFor(problem)} tone="attention" icon="alert" />}
      {needs.includes('grid') && (
        <GridPicker
          chosen={draft.value.gridCode}
          problem={missing.includes('grid') ? copy.needGrid : undefined}
          onPick={(gridCode) => draft.change({ gridCode })}
        />
      )}
      {action === 'resolve' && (
        <PhotoFirst
          label={needs.includes('photo') ? copy.photosNeeded : copy.photosLabel}
          note={submitCopy.photosNote}
          photos={photos}
          photosMax={snapshotLimits.photosMax}
          problem={missing.includes('photo') ? copy.needPhoto : undefined}
        />
      )}
      {canAward(action, snapshot) && (
        <Award
          value={draft.value.award}
          problem={missingInAward === null ? undefined : copy.awardMissing[missingInAward]}
          onChange={(award) => draft.change({ award })}
        />
      )}
      <TextArea
        label={needs.includes('note') ? copy.noteNeeded : copy.noteLabel}
        value={draft.value.note}
        charsMax={snapshotLimits.noteCharsMax}
        isSaved={draft.isSaved}
        problem={missing.includes('note') ? copy.needNote : undefined}
        onChange={(note) => draft.change({ note })}
      />
      <Button word={words.word} size="large" isLoading={isSending} onPress={send} />
    </Sheet>
  );
}
