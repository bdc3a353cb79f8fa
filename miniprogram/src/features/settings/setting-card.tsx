import { View } from '@tarojs/components';
import type { UnitLevel } from '@shared/domain/org-tree';
import { Card } from '@/components/content/card';
import { Tag } from '@/components/content/tag';
import { Button } from '@/components/form/button';
import { copy } from './copy';
import { Preview } from './preview';
import { sourceWords, valueWords, type Setting } from './state';

export interface SettingCardProps {
  readonly setting: Setting;
  /** Of the unit whose switch it is. */
  readonly level: UnitLevel;
  readonly canChange: boolean;
  readonly onChange: () => void;
  readonly onRecover: () => void;
}

/** One switch: what it means, what counts, where that comes from, and what villagers see of it. */
export function SettingCard({ setting, level, canChange, onChange, onRecover }: SettingCardProps) {
  const { name, value, isOwn } = setting;
  const title = copy.names[name];
  // The county has nobody above it.
  const recoverWord = level === 'county' ? copy.recoverDefault : copy.recover;
  return (
    <Card title={title}>
      <View className="setting__meaning">{copy.meanings[name]}</View>
      <View className="setting__head">
        {/* Words of their own are told once, in what villagers see. */}
        {name !== 'consentWords' && <View className="setting__value">{valueWords(name, value)}</View>}
        <Tag word={sourceWords(setting, level)} tone={isOwn ? 'red' : 'plain'} />
      </View>
      <Preview name={name} value={value} />
      {canChange && (
        <View className="setting__actions">
          <Button word={copy.change} label={`${title} ${copy.change}`} kind="ghost" onPress={onChange} />
          {isOwn && (
            <Button word={recoverWord} label={`${title} ${recoverWord}`} kind="quiet" onPress={onRecover} />
          )}
        </View>
      )}
    </Card>
  );
}
