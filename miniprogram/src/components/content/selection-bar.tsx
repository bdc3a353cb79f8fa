import { View } from '@tarojs/components';
import { Button } from '../form/button';
import { listCopy } from '../list-copy';
import type { TableSelection } from './table-selection';
import './selection-bar.scss';

/** How many are chosen and what can be done with them, at the foot of the screen for as long as any is. */
export function SelectionBar({ chosen, onChange, actions, noun }: TableSelection) {
  if (chosen.length === 0) return null;
  return (
    <View className="selection-bar">
      <View className="selection-bar__count" role="status">
        {listCopy.chosen(chosen.length, noun)}
      </View>
      <Button word={listCopy.dropChosen} kind="quiet" size="compact" onPress={() => onChange([])} />
      <View className="selection-bar__actions">
        {actions.map(({ key, word, isLoading = false, onPress }, index) => (
          <Button
            key={key}
            word={word}
            kind={index === 0 ? 'primary' : 'ghost'}
            size="compact"
            isLoading={isLoading}
            onPress={() => onPress(chosen)}
          />
        ))}
      </View>
    </View>
  );
}
