import { View } from '@tarojs/components';
import { listCopy } from '../list-copy';
import './pager-summary.scss';

export interface PagerSummaryProps {
  readonly shown: number;
  readonly total: number;
  /** What is counted: people, households, rows. */
  readonly noun: string;
}

/** How many there are and how many are in sight; said again when a search or a filter changes it. */
export const PagerSummary = ({ shown, total, noun }: PagerSummaryProps) => (
  <View className="pager-summary" role="status">
    {listCopy.shownOf(shown, total, noun)}
  </View>
);
