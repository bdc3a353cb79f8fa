import { View } from '@tarojs/components';
import { BigNumber } from '@/components/content/big-number';
import { Card } from '@/components/content/card';
import { ProgressBar } from '@/components/feedback/progress-bar';
import { copy } from './copy';
import { coveredCount, type Coverage } from './state';
import './households.scss';

/** How many of the village's households a party member looks after: the one number of 1+N. */
export function CoverageCard(coverage: Coverage) {
  const covered = coveredCount(coverage);
  const { householdCount, uncoveredCount } = coverage;
  return (
    <Card>
      <BigNumber value={String(covered)} unit={copy.covered(householdCount)} />
      <View className="coverage__bar">
        <ProgressBar
          label={copy.progress}
          done={covered}
          total={householdCount}
          words={uncoveredCount === 0 ? copy.allCovered : copy.uncovered(uncoveredCount)}
        />
      </View>
    </Card>
  );
}
