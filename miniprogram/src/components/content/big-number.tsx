import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { classNames } from '../theme/class-names';
import './big-number.scss';

export interface BigNumberProps {
  /** Already formatted: the part does no arithmetic. */
  readonly value: string;
  readonly unit?: string | undefined;
  /** What stands at the right end, such as the rank and its change. */
  readonly trail?: ReactNode;
  readonly tone?: 'ink' | 'red';
}

export function BigNumber({ value, unit, trail, tone = 'ink' }: BigNumberProps) {
  return (
    <View className="big-number">
      <Text className={classNames('big-number__value', `big-number__value--${tone}`)}>{value}</Text>
      {unit !== undefined && <Text className="big-number__unit">{unit}</Text>}
      {trail !== undefined && <View className="big-number__trail">{trail}</View>}
    </View>
  );
}
