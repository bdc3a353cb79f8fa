import { useState } from 'react';
import { View } from '@tarojs/components';
import type { Settings } from '@shared/contract/units';
import { useDraft } from '@/api/drafts';
import { sentenceFor } from '@/api/error-copy';
import { useSending } from '@/api/use-sending';
import { Notice } from '@/components/feedback/notice';
import { Sheet } from '@/components/feedback/sheet';
import { showToast } from '@/components/feedback/toast-state';
import { Button } from '@/components/form/button';
import { useSubmitSettings } from './api';
import { copy } from './copy';
import { Preview } from './preview';
import { inputFor, levelOfSettings, valueProblem, valueWords, type Setting, type SwitchValue } from './state';
import { ValueField } from './value-field';

export interface ChangeSheetProps {
  readonly settings: Settings;
  readonly setting: Setting;
  readonly onClose: () => void;
}

/** Another value for a switch: first which, then, because everybody sees it, once more with what they will see. */
export function ChangeSheet({ settings, setting, onClose }: ChangeSheetProps) {
  const { unitCode } = settings;
  const { name } = setting;
  const draft = useDraft<{ value: SwitchValue }>(`setting:${unitCode}:${name}`, { value: setting.value });
  const [isAsking, setIsAsking] = useState(false);
  const [isChecked, setIsChecked] = useState(false);
  const submit = useSubmitSettings(unitCode);
  const { value } = draft.value;
  const wrong = valueProblem(setting, value);
  const { isSending, problem, send } = useSending(async () => {
    await submit.mutateAsync(inputFor(unitCode, name, value));
    draft.clear();
    showToast(copy.changed(copy.names[name]), 'good');
    onClose();
  });
  if (isAsking) {
    return (
      <Sheet isOpen title={copy.confirmTitle} onClose={onClose}>
        <View className="setting__dialog">
          <View className="setting__value">{valueWords(name, value)}</View>
          <Preview name={name} value={value} />
          <View>{copy.confirmSentence(levelOfSettings(settings))}</View>
          {problem !== null && <Notice words={sentenceFor(problem)} tone="attention" icon="alert" />}
          <View className="sheet__actions">
            <Button word={copy.stepBack} kind="ghost" onPress={() => setIsAsking(false)} />
            <Button word={copy.save} isLoading={isSending} onPress={() => void send()} />
          </View>
        </View>
      </Sheet>
    );
  }
  const next = () => {
    setIsChecked(true);
    if (wrong === null) setIsAsking(true);
  };
  return (
    <Sheet isOpen title={copy.changeTitle(copy.names[name])} onClose={onClose}>
      <View className="setting__dialog">
        <ValueField
          name={name}
          value={value}
          isSaved={draft.isSaved}
          problem={isChecked && wrong !== null ? wrong : undefined}
          onChange={(chosen) => draft.change({ value: chosen })}
        />
        {name === 'publicityDays' && <Preview name={name} value={value} />}
        {isChecked && wrong !== null && name !== 'consentWords' && <Notice words={wrong} icon="alert" />}
        <Button word={copy.stepNext} onPress={next} />
      </View>
    </Sheet>
  );
}
