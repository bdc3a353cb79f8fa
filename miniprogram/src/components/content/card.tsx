import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { Heading } from './heading';
import { classNames } from '../theme/class-names';
import { Pressable } from './pressable';
import { Glyph } from './glyph';
import './card.scss';

export interface CardProps {
  readonly title?: string;
  /** Words on the right of the title that lead further, such as 全部. */
  readonly more?: { readonly words: string; readonly onPress: () => void } | undefined;
  /** `list` drops the lower padding so that the last row ends the card. */
  readonly kind?: 'plain' | 'list' | 'attention' | 'publicity';
  readonly children: ReactNode;
}

export function Card({ title, more, kind = 'plain', children }: CardProps) {
  return (
    <View className={classNames('card', `card--${kind}`)}>
      {title !== undefined && (
        <View className="card__head">
          <Heading className="card__title" level={2}>
            {title}
          </Heading>
          {more && (
            <Pressable
              className="card__more"
              label={`${title} ${more.words}`}
              role="link"
              onPress={more.onPress}
            >
              {more.words}
              <Glyph name="forward" size="small" />
            </Pressable>
          )}
        </View>
      )}
      {children}
    </View>
  );
}
