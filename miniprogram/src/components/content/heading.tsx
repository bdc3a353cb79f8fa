import type { ReactNode } from 'react';
import { View } from '@tarojs/components';

export interface HeadingProps {
  readonly className: string;
  /** 1 names the page, 2 a part of it, 3 a part of that. */
  readonly level: 1 | 2 | 3;
  readonly children: ReactNode;
}

/** Browsers only: WeChat has no headings and would carry the level about for nothing. */
const levelProps = (level: number): object =>
  process.env['TARO_ENV'] === 'h5' ? { ariaLevel: String(level) } : {};

/** Words that name what follows, so that those who hear the page can go from one to the next. */
export const Heading = ({ className, level, children }: HeadingProps) => (
  <View className={className} role="heading" {...levelProps(level)}>
    {children}
  </View>
);
