import { View } from '@tarojs/components';
import { Card } from '@/components/content/card';
import { StateMark, type StateMarkProps } from '@/components/content/state-mark';
import { Timeline } from '@/components/content/timeline';
import { Steps } from '@/components/feedback/steps';
import { copy as account } from '../account-copy';
import { copy } from '../copy';
import { Sample } from '../section';

const marks: readonly StateMarkProps[] = [
  { icon: 'clock', word: copy.marks.waiting, tone: 'gold' },
  { icon: 'refresh', word: copy.marks.doing, tone: 'blue' },
  { icon: 'check', word: copy.marks.done, tone: 'green' },
  { icon: 'cross', word: copy.marks.refused, tone: 'red' },
  { icon: 'back', word: copy.marks.back, tone: 'plain' },
];

export const StepSamples = () => (
  <>
    <Sample state="normal">
      {[0, 1, 3].map((current) => (
        <Card key={current}>
          <Steps label={account.stepsLabel} words={account.steps} current={current} />
        </Card>
      ))}
    </Sample>
    <Sample state="plain">
      <View className="gallery__icons">
        {marks.map((mark) => (
          <StateMark key={mark.icon} {...mark} />
        ))}
      </View>
    </Sample>
    <Sample state="long">
      <Card>
        <Timeline steps={copy.timeline.map((step) => ({ ...step, key: step.title }))} />
      </Card>
    </Sample>
  </>
);
