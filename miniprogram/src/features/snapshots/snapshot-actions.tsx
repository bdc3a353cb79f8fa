import { useState } from 'react';
import { View } from '@tarojs/components';
import type { Snapshot } from '@shared/contract/snapshots';
import type { SnapshotAction } from '@shared/domain/snapshot-workflow';
import { Button } from '@/components/form/button';
import { AdvanceSheet } from './advance-sheet';
import { byImportance } from './state';
import { wordsOf } from './use-advance-form';

/** What the caller may do now, the most likely thing first; the back end says which. */
export function SnapshotActions({ snapshot }: { readonly snapshot: Snapshot }) {
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
        <AdvanceSheet key={action} snapshot={snapshot} action={action} onClose={() => setAction(null)} />
      )}
    </View>
  );
}
