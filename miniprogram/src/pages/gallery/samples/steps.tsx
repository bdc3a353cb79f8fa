import { Card } from '@/components/content/card';
import { Timeline } from '@/components/content/timeline';
import { Steps } from '@/components/feedback/steps';
import { copy as account } from '../account-copy';
import { copy } from '../copy';
import { Sample } from '../section';

export const StepSamples = () => (
  <>
    <Sample state="normal">
      {[0, 1, 3].map((current) => (
        <Card key={current}>
          <Steps label={account.stepsLabel} words={account.steps} current={current} />
        </Card>
      ))}
    </Sample>
    <Sample state="long">
      <Card>
        <Timeline steps={copy.timeline.map((step) => ({ ...step, key: step.title }))} />
      </Card>
    </Sample>
  </>
);
