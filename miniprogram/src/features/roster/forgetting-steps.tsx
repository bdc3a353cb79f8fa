import { View } from '@tarojs/components';
import { addDays } from '@shared/domain/calendar';
import { erasureGraceDays } from '@shared/domain/consent';
import { Timeline } from '@/components/content/timeline';
import { residencyCopy } from './residency-copy';

const copy = residencyCopy.forgetting;

/** The day from which on nothing is left of somebody whose wish is recorded today. */
export const erasureOn = (today: string): string => addDays(today, erasureGraceDays);

const inLines = (sentences: readonly string[]) =>
  sentences.map((sentence) => <View key={sentence}>{sentence}</View>);

/** What happens to somebody who asked on paper to be erased, and when; told before it is recorded. */
export function ForgettingSteps({ today }: { readonly today: string }) {
  const on = erasureOn(today);
  return (
    <View className="roster-sheet__part">
      <Timeline
        steps={[
          { key: 'now', title: copy.now, state: 'now', content: inLines(copy.nowSentences) },
          {
            key: 'comeBack',
            title: copy.comeBack(on),
            state: 'next',
            content: inLines(copy.comeBackSentences),
          },
          { key: 'then', title: copy.then(on), state: 'next', content: inLines(copy.thenSentences) },
        ]}
      />
    </View>
  );
}
