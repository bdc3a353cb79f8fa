import { View } from '@tarojs/components';
import './progress-bar.scss';

export interface ProgressBarProps {
  /** What is under way. */
  readonly label: string;
  readonly done: number;
  readonly total: number;
  /** How far it is, in words, such as how many rows of how many. */
  readonly words: string;
}

/** Browsers read the numbers; WeChat has only the name, so the words are in it. Taro writes each capital as a hyphen. */
const valueProps = (percent: number, words: string): object =>
  process.env['TARO_ENV'] === 'h5'
    ? {
        ariaValuemin: '0',
        ariaValuemax: '100',
        ariaValuenow: String(percent),
        ariaValuetext: words,
      }
    : {};

/** Whole percent, 0 to 100; an empty work is done. */
export const percentOf = (done: number, total: number): number =>
  total <= 0 ? 100 : Math.min(100, Math.max(0, Math.floor((done / total) * 100)));

/** How far long work has come. It never shows the end before it is reached. */
export function ProgressBar({ label, done, total, words }: ProgressBarProps) {
  const percent = percentOf(done, total);
  return (
    <View className="progress-bar">
      <View className="progress-bar__head">
        <View className="progress-bar__label">{label}</View>
        <View className="progress-bar__percent">{`${percent}%`}</View>
      </View>
      <View
        className="progress-bar__track"
        role="progressbar"
        ariaLabel={`${label}，${words}`}
        {...valueProps(percent, words)}
      >
        <View className="progress-bar__fill" style={{ width: `${percent}%` }} />
      </View>
      <View className="progress-bar__words">{words}</View>
    </View>
  );
}
