import { View } from '@tarojs/components';
import { classNames } from '../theme/class-names';
import { partsCopy } from '../copy';
import './medal.scss';

const metals: Readonly<Record<number, string>> = { 1: 'gold', 2: 'silver', 3: 'bronze' };

export interface MedalProps {
  readonly rank: number;
  /** A place without points behind it: the numeral alone, whatever it is. */
  readonly isPlain?: boolean;
  readonly size?: 'normal' | 'large';
}

/** The rank as a numeral; the first three on a medal. Equal ranks carry equal medals. */
export function Medal({ rank, isPlain = false, size = 'normal' }: MedalProps) {
  const metal = isPlain ? undefined : metals[rank];
  return (
    <View
      className={classNames('medal', metal && `medal--${metal}`, size === 'large' && 'medal--large')}
      role="img"
      ariaLabel={partsCopy.rankNumber(rank)}
    >
      {rank}
    </View>
  );
}
