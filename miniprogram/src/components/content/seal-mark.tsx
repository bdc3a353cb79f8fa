import { View } from '@tarojs/components';
import { classNames } from '../theme/class-names';
import { partsCopy } from '../copy';
import { groupsOf, spokenCode } from './code-words';
import './seal-mark.scss';

/** How many digits people compare; the rest is for machines. */
const shownDigits = 16;

export interface SealMarkProps {
  /** The whole seal in hex, or its beginning. */
  readonly seal: string;
  /** What was sealed and when. */
  readonly note?: string | undefined;
  readonly size?: 'normal' | 'large';
}

/** The stamp says nothing that the digits beside it do not. */
const silent: object = { ariaHidden: 'true' };

/** A seal as a stamp: the red mark, and the digits that are the same on board, poster and phone. */
export function SealMark({ seal, note, size = 'normal' }: SealMarkProps) {
  const code = seal.slice(0, shownDigits);
  return (
    <View className={classNames('seal-mark', size === 'large' && 'seal-mark--large')}>
      <View className="seal-mark__stamp" {...silent}>
        <View className="seal-mark__word">{partsCopy.sealed}</View>
      </View>
      <View className="seal-mark__words">
        <View className="seal-mark__code" role="img" ariaLabel={partsCopy.sealCode(spokenCode(code))}>
          {groupsOf(code).map((group, place) => (
            <View key={place} className="seal-mark__group">
              {group}
            </View>
          ))}
        </View>
        {note !== undefined && <View className="seal-mark__note">{note}</View>}
      </View>
    </View>
  );
}
