import { useState } from 'react';
import { View } from '@tarojs/components';
import { applicantParts } from '@shared/domain/applicant-file';
import { categoryWords } from '@shared/domain/points-copy';
import { ruleCategories, type RuleCategory } from '@shared/domain/points-words';
import { Heading } from '@/components/content/heading';
import { ListRow } from '@/components/content/list-row';
import { Sheet } from '@/components/feedback/sheet';
import { ChoiceGrid } from '@/components/form/choice-grid';
import { Field } from '@/components/form/field';
import { formCopy } from './form-copy';

const ofApplicants: readonly RuleCategory[] = applicantParts.map(({ category }) => category);
const ofEverybody = ruleCategories.filter((category) => !ofApplicants.includes(category));

export interface CategoryFieldProps {
  readonly category: RuleCategory;
  readonly onPick: (category: RuleCategory) => void;
}

/** The category of a rule: those of the boards, and apart from them the parts of an applicant's file. */
export function CategoryField({ category, onPick }: CategoryFieldProps) {
  const [isOpen, setIsOpen] = useState(false);
  const choices = (label: string, categories: readonly RuleCategory[]) => (
    <View>
      <Heading className="rules__label" level={3}>
        {label}
      </Heading>
      <ChoiceGrid
        label={label}
        chosen={categories.includes(category) ? category : null}
        onChoose={(picked) => {
          onPick(picked);
          setIsOpen(false);
        }}
        options={categories.map((key) => ({ key, word: categoryWords[key] }))}
      />
    </View>
  );
  return (
    <>
      <Field label={formCopy.category}>
        <ListRow
          title={categoryWords[category]}
          isStrong
          trail={formCopy.change}
          onPress={() => setIsOpen(true)}
        />
      </Field>
      <Sheet isOpen={isOpen} title={formCopy.pickCategory} onClose={() => setIsOpen(false)}>
        <View className="rules__dialog">
          {choices(formCopy.ofEverybody, ofEverybody)}
          {choices(formCopy.ofApplicants, ofApplicants)}
        </View>
      </Sheet>
    </>
  );
}
