import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { classNames } from '../theme/class-names';
import { Picture } from './picture';
import { Pressable } from './pressable';
import './story-row.scss';

export interface StoryRowProps {
  /** What somebody wrote; two lines of it are enough to know it again. */
  readonly text: string;
  readonly isStrong?: boolean;
  /** Address of a picture before the words. */
  readonly photoUrl?: string;
  /** Tags, date and place under the words. */
  readonly children: ReactNode;
  readonly onPress: () => void;
}

/** A line of a list whose words need the width: everything else stands under them. */
export function StoryRow({ text, isStrong = false, photoUrl, children, onPress }: StoryRowProps) {
  return (
    <Pressable className="story-row" onPress={onPress}>
      {photoUrl !== undefined && (
        <Picture className="story-row__photo" src={photoUrl} mode="aspectFill" lazyLoad />
      )}
      <View className="story-row__words">
        <View className={classNames('story-row__text', isStrong && 'story-row__text--strong')}>{text}</View>
        <View className="story-row__notes">{children}</View>
      </View>
    </Pressable>
  );
}
