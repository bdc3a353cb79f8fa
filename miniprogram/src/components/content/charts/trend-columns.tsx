import { View } from '@tarojs/components';
import { classNames } from '../../theme/class-names';
import { Pressable } from '../pressable';
import { columnShares } from './column-shares';
import './trend-columns.scss';

export interface TrendColumn {
  readonly key: string;
  readonly value: number;
  /** The value as it stands over the column, such as 15.5. */
  readonly shown: string;
  /** What stands under it, such as 十月. */
  readonly name: string;
  /** Both in one sentence, for those who hear the page. */
  readonly spoken: string;
}

export interface TrendColumnsProps {
  readonly columns: readonly TrendColumn[];
  /** What is chosen by a press on a column, for those who hear the page. */
  readonly label?: string;
  /** The column whose details are in sight. */
  readonly chosen?: string | null;
  /** Makes every column a button that shows what is behind it. */
  readonly onChoose?: (key: string) => void;
}

/**
 * Numbers over time as columns, each with its value and its name in words: they can be read without the drawing. Plain
 * views take the phone's type size and colours, which a picture would not.
 */
export function TrendColumns({ columns, label, chosen = null, onChoose }: TrendColumnsProps) {
  const shares = columnShares(columns.map(({ value }) => value));
  const bodyOf = ({ shown, name }: TrendColumn, place: number) => (
    <>
      <View className="trend-columns__value">{shown}</View>
      <View className="trend-columns__space">
        <View
          className="trend-columns__bar"
          style={{ height: `${Math.round((shares[place] ?? 0) * 100)}%` }}
        />
      </View>
      <View className="trend-columns__name">{name}</View>
    </>
  );
  const classOf = (key: string) =>
    classNames('trend-columns__column', key === chosen && 'trend-columns__column--chosen');
  if (!onChoose) {
    return (
      <View className="trend-columns" role="list">
        {columns.map((column, place) => (
          <View key={column.key} className={classOf(column.key)} role="listitem" ariaLabel={column.spoken}>
            {bodyOf(column, place)}
          </View>
        ))}
      </View>
    );
  }
  return (
    <View className="trend-columns" role="radiogroup" {...(label === undefined ? {} : { ariaLabel: label })}>
      {columns.map((column, place) => (
        <Pressable
          key={column.key}
          className={classOf(column.key)}
          role="radio"
          label={column.spoken}
          isSelected={column.key === chosen}
          onPress={() => onChoose(column.key)}
        >
          {bodyOf(column, place)}
        </Pressable>
      ))}
    </View>
  );
}
