import { View } from '@tarojs/components';
import { colours } from '../theme/colours';
import { partsCopy } from '../copy';
import { Picture } from './picture';
import { sparklinePoints } from './sparkline-path';
import './sparkline.scss';

const width = 311;
const height = 56;

function drawing(values: readonly number[]): string {
  const points = sparklinePoints(values, width, height, 6);
  const last = points[points.length - 1];
  const path = points.map((point) => point.join(',')).join(' ');
  const dot = last ? `<circle cx="${last[0]}" cy="${last[1]}" r="4" fill="${colours.red}"/>` : '';
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">` +
    `<path d="M0 ${height - 1}H${width}" stroke="${colours.line}"/>` +
    `<polyline fill="none" stroke="${colours.red}" stroke-width="2.5" stroke-linejoin="round" points="${path}"/>` +
    `${dot}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

export interface SparklineProps {
  readonly values: readonly number[];
  /** The same in words for those who hear the page, such as 九月 41.0，十月 36.5. */
  readonly words: string;
  /** Words under the left and the right end. */
  readonly ends?: readonly [string, string];
}

/** A small trend. An SVG picture works in WeChat and browsers alike and costs no chart library. */
export function Sparkline({ values, words, ends }: SparklineProps) {
  if (values.length < 2) return null;
  return (
    <View className="sparkline" role="img" ariaLabel={partsCopy.trend(words)}>
      <Picture className="sparkline__picture" src={drawing(values)} mode="aspectFit" />
      {ends && (
        <View className="sparkline__ends">
          <View>{ends[0]}</View>
          <View>{ends[1]}</View>
        </View>
      )}
    </View>
  );
}
