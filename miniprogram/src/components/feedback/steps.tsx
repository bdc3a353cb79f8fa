import { View } from '@tarojs/components';
import { Glyph } from '../content/glyph';
import { classNames } from '../theme/class-names';
import { stepsCopy } from './steps-copy';
import './steps.scss';

export interface StepsProps {
  readonly label: string;
  readonly words: readonly string[];
  /** From 0; `words.length` when all is done. */
  readonly current: number;
}

const stateAt = (index: number, current: number): 'done' | 'now' | 'next' => {
  if (index < current) return 'done';
  return index === current ? 'now' : 'next';
};

const currentProps = (isNow: boolean): object =>
  isNow && process.env['TARO_ENV'] === 'h5' ? { ariaCurrent: 'step' } : {};

/** Where one is in a task of a few pages: three or four steps with a word each. */
export function Steps({ label, words, current }: StepsProps) {
  return (
    <View className="steps" role="list" ariaLabel={label}>
      {words.map((word, index) => {
        const state = stateAt(index, current);
        return (
          <View
            key={word}
            className={classNames('steps__step', `steps__step--${state}`)}
            role="listitem"
            ariaLabel={`${stepsCopy.step(index + 1, word)}，${stepsCopy[state]}`}
            {...currentProps(state === 'now')}
          >
            <View className="steps__mark">
              {state === 'done' ? <Glyph name="check" size="small" /> : index + 1}
            </View>
            <View className="steps__word">{word}</View>
          </View>
        );
      })}
    </View>
  );
}
