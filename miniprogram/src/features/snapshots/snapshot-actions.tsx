import { useState } from 'react';
import { View } from '@tarojs/components';
import { advance, type Snapshot } from '@shared/contract/snapshots';
import type { SnapshotAction } from '@shared/domain/snapshot-workflow';
import { useOutboxEntries } from '@/api/outbox/use-outbox-entries';
import { Notice } from '@/components/feedback/notice';
import { Button } from '@/components/form/button';
import { openPage } from '@/routes';
import { advanceCopy } from './advance-copy';
import { AdvanceSheet, type AwardField } from './advance-sheet';
import { byImportance } from './state';
import { wordsOf } from './use-advance-form';

export interface SnapshotActionsProps {
  readonly snapshot: Snapshot;
  /** Where it is left out, a good deed is verified without points. */
  readonly awardField: AwardField;
}

/** A step of this snapshot that is still on this phone: 'needsAttention' when it could not be taken; null without one. */
function useStepOnTheWay(snapshotId: string) {
  const unsent = useOutboxEntries({
    methods: [advance],
    states: ['waiting', 'sending', 'needsAttention'],
  }).filter(({ input }) => input['snapshotId'] === snapshotId);
  return unsent.find(({ state }) => state === 'needsAttention')?.state ?? unsent[0]?.state ?? null;
}

/** What the caller may do now, the most likely thing first; the back end says which. */
export function SnapshotActions({ snapshot, awardField }: SnapshotActionsProps) {
  const [action, setAction] = useState<SnapshotAction | null>(null);
  const onTheWay = useStepOnTheWay(snapshot.snapshotId);
  const [main, ...others] = byImportance(snapshot.actions);
  if (main === undefined) return null;
  // A second step before the first has arrived would only meet it there. The sheet that is sending stays open.
  if (onTheWay !== null && action === null) {
    return onTheWay === 'needsAttention' ? (
      <Notice
        words={advanceCopy.stepStuck}
        tone="attention"
        icon="alert"
        onPress={() => openPage('outbox')}
      />
    ) : (
      <Notice
        words={advanceCopy.stepOnTheWay}
        tone="publicity"
        icon="clock"
        onPress={() => openPage('outbox')}
      />
    );
  }
  return (
    <View className="page__footer-row">
      {[...others].reverse().map((other) => (
        <Button
          key={other}
          word={wordsOf(other, snapshot).word}
          kind="ghost"
          size="large"
          onPress={() => setAction(other)}
        />
      ))}
      <Button word={wordsOf(main, snapshot).word} size="large" onPress={() => setAction(main)} />
      {action !== null && (
        <AdvanceSheet
          key={action}
          snapshot={snapshot}
          action={action}
          awardField={awardField}
          onClose={() => setAction(null)}
        />
      )}
    </View>
  );
}
