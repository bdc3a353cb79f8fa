import { useEffect } from 'react';
import { View } from '@tarojs/components';
import { Card } from '@/components/content/card';
import { ProgressBar } from '@/components/feedback/progress-bar';
import { Button } from '@/components/form/button';
import { copy } from './copy';
import { carryOn, carryOnAll, useRunningMerges, useStoppedMerges } from './running-merges';

export interface MergeProgressProps {
  /** Something ended: what is shown of the tree is of before. */
  readonly onDone: () => void;
}

/** How far the merges of this phone have come; nothing while none runs. */
export function MergeProgress({ onDone }: MergeProgressProps) {
  const merges = useRunningMerges();
  const stopped = useStoppedMerges();
  useEffect(carryOnAll, []);
  const count = merges.length;
  useEffect(() => {
    if (count === 0) onDone();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when the last one ended, not with each drawing of the page
  }, [count]);
  return (
    <>
      {merges.map((merge) => {
        const { from, into, total, left } = merge;
        const isStopped = stopped.has(from.unitCode);
        return (
          <Card key={from.unitCode}>
            <ProgressBar
              label={copy.mergeLabel(from.name, into.name)}
              done={total - left}
              total={total}
              words={copy.mergeProgress(total - left, total)}
            />
            <View className="units__keeps">{isStopped ? copy.mergeStopped : copy.mergeKeeps}</View>
            {isStopped && <Button word={copy.mergeAgain} kind="ghost" onPress={() => void carryOn(merge)} />}
          </Card>
        );
      })}
    </>
  );
}
