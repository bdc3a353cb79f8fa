import { View } from '@tarojs/components';
import { Pressable } from '@/components/content/pressable';
import { classNames } from '@/components/theme/class-names';
import { toggleFullScreen } from '@/platform/television';
import { goBack } from '@/routes';
import { timeWords } from '@/words/when-copy';
import { hallCopy as copy } from './hall-copy';
import type { RotationStep } from './hall-rotation';
import './hall-foot.scss';

export interface HallFootProps {
  readonly count: number;
  readonly index: number;
  readonly isPaused: boolean;
  readonly staleSince: number | null;
  readonly onStep: (step: RotationStep) => void;
}

interface KeyProps {
  readonly word: string;
  readonly onPress: () => void;
}

const Key = ({ word, onPress }: KeyProps) => (
  <Pressable className="hall-foot__key" onPress={onPress}>
    {word}
  </Pressable>
);

/** Which of how many, how fresh it is, and what can be pressed. */
export function HallFoot({ count, index, isPaused, staleSince, onStep }: HallFootProps) {
  const words = [
    ...(staleSince === null ? [] : [copy.offline(timeWords(new Date(staleSince).toISOString()))]),
    ...(isPaused ? [copy.paused] : []),
  ];
  return (
    <View className="hall-foot">
      <View className="hall-foot__state">
        <View className="hall-foot__dots" role="img" ariaLabel={copy.slideOf(index + 1, count)}>
          {Array.from({ length: count }, (_, dot) => (
            <View
              key={dot}
              className={classNames('hall-foot__dot', dot === index && 'hall-foot__dot--in-sight')}
            />
          ))}
        </View>
        {words.length > 0 && (
          <View className="hall-foot__words" role="status">
            {words.join(' · ')}
          </View>
        )}
      </View>
      <View className="hall-foot__keys" role="group" ariaLabel={copy.controls}>
        <Key word={copy.previous} onPress={() => onStep('previous')} />
        <Key word={isPaused ? copy.go : copy.pause} onPress={() => onStep('pause')} />
        <Key word={copy.next} onPress={() => onStep('next')} />
        {toggleFullScreen && <Key word={copy.fullScreen} onPress={toggleFullScreen} />}
        <Key word={copy.leave} onPress={goBack} />
      </View>
    </View>
  );
}
