import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { Glyph } from '../content/glyph';
import { Pressable } from '../content/pressable';
import { classNames } from '../theme/class-names';
import './choice-list.scss';

export interface ChoiceListOption<Key extends string> {
  readonly key: Key;
  readonly word: string;
  /** What tells it from others of the same name, or what choosing it means. */
  readonly note?: string | undefined;
  /** Shown below the words of the one that is chosen. */
  readonly content?: ReactNode;
}

export interface ChoiceListProps<Key extends string> {
  readonly label: string;
  readonly options: readonly ChoiceListOption<Key>[];
  readonly chosen: Key | null;
  readonly onChoose: (key: Key) => void;
}

/** One of several, one below the other: for people, places and choices that need a sentence. */
export function ChoiceList<Key extends string>({ label, options, chosen, onChoose }: ChoiceListProps<Key>) {
  return (
    <View className="choice-list" role="radiogroup" ariaLabel={label}>
      {options.map(({ key, word, note, content }) => {
        const isChosen = key === chosen;
        return (
          <Pressable
            key={key}
            role="radio"
            className={classNames('choice-list__option', isChosen && 'choice-list__option--chosen')}
            label={note === undefined || note === '' ? word : `${word}，${note}`}
            isSelected={isChosen}
            onPress={() => onChoose(key)}
          >
            <View className="choice-list__words">
              <View className="choice-list__word">{word}</View>
              {note !== undefined && note !== '' && <View className="choice-list__note">{note}</View>}
              {isChosen && content}
            </View>
            {isChosen && <Glyph name="check" size="small" />}
          </Pressable>
        );
      })}
    </View>
  );
}
