import {
  boardVisibilities,
  consentWordsCharsMax,
  publicityDaysMax,
  type SwitchName,
} from '@shared/domain/switches';
import { ChoiceList } from '@/components/form/choice-list';
import { Stepper } from '@/components/form/stepper';
import { TextArea } from '@/components/form/text-area';
import { copy } from './copy';
import { previewWords, type SwitchValue } from './state';

export interface ValueFieldProps {
  readonly name: SwitchName;
  readonly value: SwitchValue;
  readonly problem: string | undefined;
  readonly isSaved: boolean;
  readonly onChange: (value: SwitchValue) => void;
}

/** What a switch can be set to, each choice with what villagers would see of it. */
export function ValueField({ name, value, problem, isSaved, onChange }: ValueFieldProps) {
  switch (name) {
    case 'boardVisibility':
      return (
        <ChoiceList
          label={copy.names[name]}
          chosen={String(value)}
          onChoose={onChange}
          options={boardVisibilities.map((key) => ({
            key,
            word: copy.visibility[key],
            note: previewWords(name, key),
          }))}
        />
      );
    case 'isRewardOnly':
      return (
        <ChoiceList
          label={copy.names[name]}
          chosen={value === true ? 'on' : 'off'}
          onChoose={(key) => onChange(key === 'on')}
          options={(['on', 'off'] as const).map((key) => ({
            key,
            word: copy.rewardOnly[key],
            note: copy.rewardPreviews[key],
          }))}
        />
      );
    case 'publicityDays':
      return (
        <Stepper
          label={copy.daysLabel}
          value={Number(value)}
          min={1}
          max={publicityDaysMax}
          onChange={onChange}
        />
      );
    case 'consentWords':
      return (
        <TextArea
          label={copy.consentLabel}
          placeholder={copy.consentPlaceholder}
          value={String(value)}
          charsMax={consentWordsCharsMax}
          size="tall"
          isSaved={isSaved}
          problem={problem}
          onChange={onChange}
        />
      );
  }
}
