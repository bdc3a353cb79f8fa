import { View } from '@tarojs/components';
import { Pressable } from '../content/pressable';
import { withPhrase } from './with-phrase';
import './phrases.scss';

export interface PhrasesProps {
  readonly phrases: readonly string[];
  /** What is written so far. */
  readonly words: string;
  readonly charsMax: number;
  readonly onChange: (words: string) => void;
}

/** Words for those who type slowly: a press writes them. */
export const Phrases = ({ phrases, words, charsMax, onChange }: PhrasesProps) => (
  <View className="phrases">
    {phrases.map((phrase) => (
      <Pressable
        key={phrase}
        className="phrases__phrase"
        onPress={() => onChange(withPhrase(words, phrase, charsMax))}
      >
        {phrase}
      </Pressable>
    ))}
  </View>
);
