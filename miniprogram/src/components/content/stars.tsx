import { View } from '@tarojs/components';
import { classNames } from '../theme/class-names';
import { partsCopy } from '../copy';
import { Glyph } from './glyph';
import './stars.scss';

export interface StarsProps {
  readonly held: number;
  readonly total?: number;
  /** Words beside the stars, so that they do not speak by colour alone. */
  readonly words?: string;
}

export function Stars({ held, total = 5, words }: StarsProps) {
  return (
    <View className="stars" role="img" ariaLabel={partsCopy.starsOf(held, total)}>
      {Array.from({ length: total }, (_, index) => (
        <View key={index} className={classNames('stars__star', index < held && 'stars__star--held')}>
          <Glyph name="star" />
        </View>
      ))}
      {words !== undefined && <View className="stars__words">{words}</View>}
    </View>
  );
}
