import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { goBack } from '@/routes';
import { partsCopy } from '../copy';
import { Glyph } from '../content/glyph';
import { Heading } from '../content/heading';
import { Pressable } from '../content/pressable';
import { classNames } from '../theme/class-names';
import './title-bar.scss';

export interface TitleBarProps {
  readonly title: string;
  readonly hasBack: boolean;
  readonly action?: ReactNode;
}

/** The bar that browsers lack; WeChat draws its own. */
export function TitleBar({ title, hasBack, action }: TitleBarProps) {
  return (
    <View className={classNames('title-bar', !hasBack && 'title-bar--tab')} role="banner">
      {hasBack && (
        <Pressable className="title-bar__back" label={partsCopy.back} onPress={goBack}>
          <Glyph name="back" size="small" />
          {partsCopy.back}
        </Pressable>
      )}
      <Heading className="title-bar__title" level={1}>
        {title}
      </Heading>
      <View className="title-bar__action">{action}</View>
    </View>
  );
}
