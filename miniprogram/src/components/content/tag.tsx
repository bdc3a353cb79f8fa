import { View } from '@tarojs/components';
import { classNames } from '../theme/class-names';
import './tag.scss';

export type TagTone = 'red' | 'gold' | 'green' | 'blue' | 'plain';

/** A short state or kind. The word says it; the colour only helps. */
export function Tag({ word, tone = 'plain' }: { readonly word: string; readonly tone?: TagTone }) {
  return <View className={classNames('tag', `tag--${tone}`)}>{word}</View>;
}
