import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { classNames } from '../theme/class-names';
import { Glyph } from './glyph';
import { Pressable } from './pressable';
import './list-row.scss';

export interface ListRowProps {
  readonly title: string;
  readonly note?: string | undefined;
  /** Thumbnail or medal before the words. */
  readonly lead?: ReactNode;
  /** Tag that opens the title and flows with it. */
  readonly tag?: ReactNode;
  /** Value, count or tag on the right. */
  readonly trail?: ReactNode;
  /** Cut a long title to one line instead of letting it wrap. Care mode always wraps. */
  readonly isOneLine?: boolean;
  /** Two lines of a long note are enough here: the row opens all of it. */
  readonly isNoteShort?: boolean;
  readonly isStrong?: boolean;
  readonly onPress?: (() => void) | undefined;
}

/** One line of a list; with `onPress` the whole row is the target and shows where it leads. */
export function ListRow(props: ListRowProps) {
  const {
    title,
    note,
    lead,
    tag,
    trail,
    isOneLine = false,
    isNoteShort = false,
    isStrong = false,
    onPress,
  } = props;
  const body = (
    <>
      {lead !== undefined && <View className="list-row__lead">{lead}</View>}
      <View className="list-row__words">
        <View
          className={classNames(
            'list-row__title',
            isOneLine && 'list-row__title--cut',
            isStrong && 'list-row__title--strong',
          )}
        >
          {tag !== undefined && <View className="list-row__tag">{tag}</View>}
          {/* Beside a tag the title has an element of its own: it can be found, and heard, without the tag's words. */}
          {tag === undefined ? title : <Text>{title}</Text>}
        </View>
        {note !== undefined && note !== '' && (
          <View className={classNames('list-row__note', isNoteShort && 'list-row__note--short')}>{note}</View>
        )}
      </View>
      {trail !== undefined && <View className="list-row__trail">{trail}</View>}
      {onPress && (
        <View className="list-row__arrow">
          <Glyph name="forward" size="small" />
        </View>
      )}
    </>
  );
  const hasPart = trail !== undefined && trail !== null && typeof trail === 'object';
  const className = classNames('list-row', hasPart && !onPress && 'list-row--trailed');
  if (!onPress) return <View className={className}>{body}</View>;
  return (
    <Pressable className={className} onPress={onPress}>
      {body}
    </Pressable>
  );
}
