import { useState } from 'react';
import { View } from '@tarojs/components';
import { pointsLimits } from '@shared/contract/points';
import type { Rule } from '@shared/contract/rules';
import { monthOfDate } from '@shared/domain/calendar';
import type { SubjectKind } from '@shared/domain/points-words';
import { AnswerView } from '@/api/answer-view';
import type { Draft } from '@/api/drafts';
import type { AnswerAge } from '@/api/use-staleness';
import { ListRow } from '@/components/content/list-row';
import { Notice } from '@/components/feedback/notice';
import { Sheet } from '@/components/feedback/sheet';
import { DateField } from '@/components/form/date-field';
import { Field } from '@/components/form/field';
import { TextArea } from '@/components/form/text-area';
import { deltaPointsWords } from '@/words/number-copy';
import { capsWords, cutWords, givenWords, quantityWords } from '@/words/rule-copy';
import { monthName } from '@/words/when-copy';
import { postCopy as copy } from './post-copy';
import { pickedRule, worthOf, type RecordDraft, type RecordProblem } from './post-state';
import { QuantityField } from './quantity-field';
import { RulePicker } from './rule-picker';
import './post.scss';

/** What is said of a form that lacks something. */
export const problemWords = {
  subject: copy.needSubject,
  rule: copy.needRule,
  quantity: copy.needQuantity,
  photo: copy.needPhoto,
} satisfies Record<RecordProblem, string>;

export const problemOf = (problems: readonly RecordProblem[], problem: RecordProblem): string | undefined =>
  problems.includes(problem) ? problemWords[problem] : undefined;

interface RecordPartProps {
  readonly draft: Pick<Draft<RecordDraft>, 'value' | 'change' | 'isSaved'>;
  readonly rule: Rule | undefined;
  /** What the page complains about, once somebody has tried to send. */
  readonly problems: readonly RecordProblem[];
}

export interface RulePartProps extends RecordPartProps {
  /** The rules to pick from, as they are asked for. */
  readonly rules: AnswerAge & { readonly data: readonly Rule[] | undefined; readonly refetch: () => unknown };
  readonly kind: SubjectKind;
}

/** What the rule makes of the quantity, and what may leave less of it. */
function Worth({ rule, quantity }: { readonly rule: Rule; readonly quantity: number }) {
  const terms = [givenWords(rule), capsWords(rule)].filter((words) => words !== '').join('，');
  const { askedTenths, tenths, cutBy } = worthOf(rule, quantity);
  return (
    <View className="post__worth">
      <View className="post__sum">
        {copy.worth(quantityWords(quantity, rule.unit), deltaPointsWords(askedTenths))}
      </View>
      {cutBy !== null && (
        <View className="post__sum">{copy.worthCut(cutWords[cutBy], deltaPointsWords(tenths))}</View>
      )}
      <View>{copy.terms(terms)}</View>
    </View>
  );
}

/** By which rule, and how much of it. */
export function RulePart({ draft, rules, rule, kind, problems }: RulePartProps) {
  const [isOpen, setIsOpen] = useState(false);
  const { quantity } = draft.value;
  return (
    <>
      <Field label={copy.rule} problem={problemOf(problems, 'rule')}>
        <ListRow
          title={rule?.title ?? copy.pickRule}
          isStrong={rule !== undefined}
          note={rule?.words}
          trail={rule && copy.change}
          onPress={() => setIsOpen(true)}
        />
      </Field>
      <Sheet isOpen={isOpen} title={copy.pickRule} onClose={() => setIsOpen(false)}>
        <AnswerView answer={rules}>
          {(items) => (
            <RulePicker
              rules={items}
              kind={kind}
              onPick={(picked) => {
                draft.change(pickedRule(picked));
                setIsOpen(false);
              }}
            />
          )}
        </AnswerView>
      </Sheet>
      <QuantityField
        rule={rule}
        value={quantity}
        problem={problemOf(problems, 'quantity')}
        onChange={(chosen) => draft.change({ quantity: chosen })}
      />
      {rule !== undefined && <Worth rule={rule} quantity={quantity} />}
    </>
  );
}

export interface WhenPartProps extends Pick<RecordPartProps, 'draft'> {
  /** The last day there is. */
  readonly today: string;
}

/** What happened in a month that may be closed by now counts in the open one. */
function LateNotice({ effectiveOn, today }: { readonly effectiveOn: string; readonly today: string }) {
  const [own, open] = [monthOfDate(effectiveOn), monthOfDate(today)];
  return own < open ? <Notice words={copy.late(monthName(own), monthName(open))} icon="calendar" /> : null;
}

/** When, and what exactly. */
export const WhenPart = ({ draft, today }: WhenPartProps) => (
  <>
    <DateField
      label={copy.date}
      value={draft.value.effectiveOn}
      max={today}
      onChange={(effectiveOn) => draft.change({ effectiveOn })}
    />
    <LateNotice effectiveOn={draft.value.effectiveOn} today={today} />
    <TextArea
      label={copy.note}
      placeholder={copy.notePlaceholder}
      value={draft.value.note}
      charsMax={pointsLimits.noteCharsMax}
      isSaved={draft.isSaved}
      onChange={(note) => draft.change({ note })}
    />
  </>
);
