import { View } from '@tarojs/components';
import { copy } from './copy';
import './seals.scss';

export interface TakeAwayProps {
  readonly month: string;
}

/** WeChat opens no such file and keeps none: it says where one can be had. */
export const TakeAway = (_: TakeAwayProps) => (
  <View className="verify__advice">{copy.takeAwayElsewhere}</View>
);
