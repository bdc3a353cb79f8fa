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
  /** What belongs together stands together; all of it fits on a screen of a computer, or scrolls with a shadow where it goes on. */
  readonly groups: readonly (readonly WorkbenchItem[])[];
  readonly current: string;
  /** Who is at work, at the foot of the side. */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

interface ItemProps extends WorkbenchItem {
  readonly isCurrent: boolean;
}

const Item = ({ word, count = 0, isCurrent, onPress }: ItemProps) => (
  <Pressable
    role="link"
    isCurrent={isCurrent}
    className={classNames('workbench-layout__item', isCurrent && 'workbench-layout__item--current')}
    onPress={onPress}
  >
    <View>{word}</View>
    {count > 0 && <View className="workbench-layout__count">{count}</View>}
  </Pressable>
);

/** Two columns on a computer (from 1,024 px); on a phone only the children, the way there leads through pages. */
export function WorkbenchLayout({ title, groups, current, foot, children }: WorkbenchLayoutProps) {
  return (
    <View className="workbench-layout">
      <View className="workbench-layout__side" role="navigation" ariaLabel={title}>
        <View className="workbench-layout__title">{title}</View>
        <View className="workbench-layout__items">
          {groups.map((items) => (
            <View key={items[0]?.key ?? ''} className="workbench-layout__group">
              {items.map((item) => (
                <Item {...item} key={item.key} isCurrent={item.key === current} />
              ))}
            </View>
          ))}
        </View>
        <View className="workbench-layout__foot">{foot}</View>
      </View>
      <View className="workbench-layout__content">{children}</View>
    </View>
  );
}
