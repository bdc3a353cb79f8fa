import { View } from '@tarojs/components';
import { Pressable } from '@/components/content/pressable';
import './objections.scss';

export interface SentencesProps {
  readonly sentences: readonly string[];
  readonly onPick: (sentence: string) => void;
}

/** Words for those who type slowly: a press writes them. */
export const Sentences = ({ sentences, onPick }: SentencesProps) => (
  <View className="objection__sentences">
    {sentences.map((sentence) => (
      <Pressable key={sentence} className="objection__sentence" onPress={() => onPick(sentence)}>
        {sentence}
      </Pressable>
    ))}
  </View>
);
