import { useState } from 'react';
import { View } from '@tarojs/components';
import type { Snapshot } from '@shared/contract/snapshots';
import type { SnapshotAction } from '@shared/domain/snapshot-workflow';
import { Button } from '@/components/form/button';
import { AdvanceSheet, type AwardField } from './advance-sheet';
import { byImportance } from './state';
import { wordsOf } from './use-advance-form';

export interface SnapshotActionsProps {
  readonly snapshot: Snapshot;
  /** Where it is left out, a good deed is verified without points. */
  readonly awardField: AwardField;
}

/** What the caller may do now, the most likely thing first; the back end says which. */
export function SnapshotActions({ snapshot, awardField }: SnapshotActionsProps) {
  const [action, setAction] = useState<SnapshotAction | null>(null);
  const [main, ...others] = byImportance(snapshot.actions);
  if (main === undefined) return null;
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
