import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { Button } from '../form/button';
import { listCopy } from '../list-copy';
import './key-value-list.scss';

export interface KeyValue {
  readonly key: string;
  readonly label: string;
  readonly value: ReactNode;
  /** Where it comes from, such as the roster of a given day. */
  readonly source?: string | undefined;
  readonly action?: { readonly word: string; readonly onPress: () => void } | undefined;
}

/** What is known, each with its name; on a card of its own. */
export function KeyValueList({ items }: { readonly items: readonly KeyValue[] }) {
  return (
    <View className="key-value-list" role="list">
      {items.map(({ key, label, value, source, action }) => (
        <View key={key} className="key-value-list__item" role="listitem">
          <View className="key-value-list__words">
            <View className="key-value-list__label">{label}</View>
            <View className="key-value-list__value">{value}</View>
            {source !== undefined && (
              <View className="key-value-list__source">{listCopy.source(source)}</View>
            )}
          </View>
          {action && (
            <Button
              word={action.word}
              label={listCopy.actionOn(label, action.word)}
              kind="ghost"
              size="compact"
              onPress={action.onPress}
            />
          )}
        </View>
      ))}
    </View>
  );
}
