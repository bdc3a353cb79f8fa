import { View } from '@tarojs/components';
import { classNames } from '../theme/class-names';
import { partsCopy } from '../copy';
import './medal.scss';

const metals: Readonly<Record<number, string>> = { 1: 'gold', 2: 'silver', 3: 'bronze' };

/** The rank as a numeral; the first three on a medal. Equal ranks carry equal medals. */
export function Medal({ rank }: { readonly rank: number }) {
  const metal = metals[rank];
  return (
    <View
      className={classNames('medal', metal && `medal--${metal}`)}
      role="img"
      ariaLabel={partsCopy.rankNumber(rank)}
    >
      {rank}
    </View>
  );
}
