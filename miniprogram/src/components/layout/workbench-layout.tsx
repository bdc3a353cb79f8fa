import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { Pressable } from '../content/pressable';
import { classNames } from '../theme/class-names';
import './workbench-layout.scss';

export interface WorkbenchItem {
  readonly key: string;
  readonly word: string;
  /** What waits there; 0 shows nothing. */
  readonly count?: number;
  readonly onPress: () => void;
}

export interface WorkbenchLayoutProps {
  readonly title: string;
  readonly items: readonly WorkbenchItem[];
  readonly current: string;
  /** Who is at work, at the foot of the side. */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

/** Two columns on a computer (from 1,024 px); on a phone only the children, the way there leads through pages. */
export function WorkbenchLayout({ title, items, current, foot, children }: WorkbenchLayoutProps) {
  return (
    <View className="workbench-layout">
      <View className="workbench-layout__side" role="navigation" ariaLabel={title}>
        <View className="workbench-layout__title">{title}</View>
        {items.map(({ key, word, count = 0, onPress }) => (
          <Pressable
            key={key}
            role="link"
            isCurrent={key === current}
            className={classNames(
              'workbench-layout__item',
              key === current && 'workbench-layout__item--current',
            )}
            onPress={onPress}
          >
            <View>{word}</View>
            {count > 0 && <View className="workbench-layout__count">{count}</View>}
          </Pressable>
        ))}
        <View className="workbench-layout__foot">{foot}</View>
      </View>
      <View className="workbench-layout__content">{children}</View>
    </View>
  );
}
