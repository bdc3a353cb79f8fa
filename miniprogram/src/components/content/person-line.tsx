import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { classNames } from '../theme/class-names';
import { Glyph } from './glyph';
import { Pressable } from './pressable';
import { Tag, type TagTone } from './tag';
import './person-line.scss';

export interface PersonLineProps {
  readonly name: string;
  readonly tags?: readonly { readonly word: string; readonly tone?: TagTone }[];
  /** Grid, household, since when: one sentence of it. */
  readonly note?: string | undefined;
  /** Something that concerns the person at the right, such as a button. */
  readonly trail?: ReactNode;
  /** Somebody who has left: still here, no longer among the others. */
  readonly isFaint?: boolean;
  readonly onPress?: (() => void) | undefined;
}

/** One person in a list: the name, what they are as tags, a note. The village knows the faces; pictures would only cost. */
export function PersonLine(props: PersonLineProps) {
  const { name, tags = [], note, trail, isFaint = false, onPress } = props;
  const className = classNames(
    'person-line',
    isFaint && 'person-line--faint',
    trail !== undefined && typeof trail !== 'string' && 'person-line--trailed',
  );
  const body = (
    <>
      <View className="person-line__words">
        <View className="person-line__head">
          <Text className="person-line__name">{name}</Text>
          {tags.map(({ word, tone = 'plain' }) => (
            <Tag key={word} word={word} tone={tone} />
          ))}
        </View>
        {note !== undefined && note !== '' && <View className="person-line__note">{note}</View>}
      </View>
      {trail !== undefined && <View className="person-line__trail">{trail}</View>}
      {onPress && <Glyph name="forward" size="small" />}
    </>
  );
  if (!onPress) return <View className={className}>{body}</View>;
  return (
    <Pressable className={className} onPress={onPress}>
      {body}
    </Pressable>
  );
}
