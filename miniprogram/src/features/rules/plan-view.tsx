import { useState } from 'react';
import { View } from '@tarojs/components';
import { dateOf } from '@shared/domain/calendar';
import { useSending } from '@/api/use-sending';
import { BeforeAfter } from '@/components/content/before-after';
import { Card } from '@/components/content/card';
import { ConfirmDialog } from '@/components/feedback/confirm-dialog';
import { Notice } from '@/components/feedback/notice';
import { showToast } from '@/components/feedback/toast-state';
import { Button } from '@/components/form/button';
import { Checkbox } from '@/components/form/checkbox';
import { DateField } from '@/components/form/date-field';
import { FormFooter } from '@/components/form/form-footer';
import { Page } from '@/components/layout/page';
import { goBack } from '@/routes';
import { useCopyRules } from './api';
import { comingText, type Book } from './book-state';
import { firstTicks, planOf, type PlanKind, type PlanLine, type Source } from './copy-plan';
import { changesBetween } from './field-words';
import { presetsCopy as copy } from './presets-copy';
import { problemWords } from './problem-words';
import { ruleSentence } from './rule-sentence-copy';
import './rules.scss';
import './presets.scss';

interface LineProps {
  readonly line: PlanLine;
  readonly isTicked: boolean;
  readonly onTick: (isTicked: boolean) => void;
}

/** One rule that can be taken over, and what it would change here. */
function Line({ line: { rule, here, fields }, isTicked, onTick }: LineProps) {
  return (
    <View className="plan__line">
      <Checkbox label={rule.title} note={ruleSentence(rule)} state={isTicked} onChange={onTick} />
      {here !== null && fields.length > 0 && (
        <BeforeAfter changes={changesBetween(comingText(here), rule, fields)} />
      )}
      {here !== null && fields.length === 0 && <View className="plan__note">{copy.overDue}</View>}
    </View>
  );
}

interface PartProps {
  readonly kind: 'add' | 'change';
  readonly plan: readonly PlanLine[];
  readonly ticked: readonly string[];
  readonly onTick: (keys: readonly string[]) => void;
}

function Part({ kind, plan, ticked, onTick }: PartProps) {
  const lines = plan.filter((line) => line.kind === kind);
  if (lines.length === 0) return null;
  const keys = lines.map(({ rule }) => rule.key);
  const isAll = keys.every((key) => ticked.includes(key));
  const others = ticked.filter((key) => !keys.includes(key));
  const more = {
    words: isAll ? copy.none : copy.all,
    onPress: () => onTick(isAll ? others : [...others, ...keys]),
  };
  return (
    <Card title={copy[kind]} more={more}>
      <View className="plan__note">{kind === 'add' ? copy.addNote : copy.changeNote}</View>
      {lines.map((line) => (
        <Line
          key={line.rule.key}
          line={line}
          isTicked={ticked.includes(line.rule.key)}
          onTick={(isTicked) =>
            onTick(isTicked ? [...ticked, line.rule.key] : ticked.filter((key) => key !== line.rule.key))
          }
        />
      ))}
    </Card>
  );
}

/** What stays as it is, by name. */
function Untouched({ kind, plan }: { readonly kind: 'same' | 'left'; readonly plan: readonly PlanLine[] }) {
  const lines = plan.filter((line) => line.kind === kind);
  if (lines.length === 0) return null;
  return (
    <Card title={copy[kind]}>
      <View className="plan__note">{lines.map(({ rule }) => rule.title).join('、')}</View>
    </Card>
  );
}

/** Ticks, the first day, and what is done with them. */
function usePlan(source: Source, book: Book) {
  const today = dateOf(new Date().toISOString());
  const plan = planOf(source, book);
  const [ticked, setTicked] = useState(() => firstTicks(plan));
  const [validFrom, setValidFrom] = useState(today);
  const copyRules = useCopyRules(book.unitCode);
  const sending = useSending(async () => {
    const { unitCode } = book;
    const { from } = source;
    const { added, changed } = await copyRules.mutateAsync({ unitCode, from, only: [...ticked], validFrom });
    showToast(copy.done(added, changed), 'good');
    goBack();
  });
  const countOf = (kind: PlanKind) =>
    plan.filter((line) => line.kind === kind && ticked.includes(line.rule.key)).length;
  return { ...sending, today, plan, ticked, setTicked, validFrom, setValidFrom, countOf };
}

export interface PlanViewProps {
  readonly title: string;
  readonly source: Source;
  readonly book: Book;
}

/** What taking a book over would add and change, rule by rule, to be ticked. */
export function PlanView({ title, source, book }: PlanViewProps) {
  const state = usePlan(source, book);
  const { today, plan, ticked, setTicked, validFrom, setValidFrom, countOf, isSending, problem, send } =
    state;
  const [isAsking, setIsAsking] = useState(false);
  const isTooEarly = validFrom < today;
  return (
    <Page
      title={title}
      footer={
        <FormFooter problem={null}>
          <Button
            word={copy.take(ticked.length)}
            size="large"
            isDisabled={ticked.length === 0 || isTooEarly}
            onPress={() => setIsAsking(true)}
          />
        </FormFooter>
      }
    >
      <DateField
        label={copy.validFrom}
        value={validFrom}
        min={today}
        problem={isTooEarly ? copy.tooEarly : undefined}
        onChange={setValidFrom}
      />
      {source.capCount > 0 && <Notice words={copy.capCount(source.capCount)} />}
      <Part kind="add" plan={plan} ticked={ticked} onTick={setTicked} />
      <Part kind="change" plan={plan} ticked={ticked} onTick={setTicked} />
      <Untouched kind="left" plan={plan} />
      <Untouched kind="same" plan={plan} />
      <ConfirmDialog
        isOpen={isAsking}
        title={copy.confirmTitle}
        sentence={copy.confirmSentence(countOf('add'), countOf('change'), validFrom)}
        confirmWord={copy.take(ticked.length)}
        isWorking={isSending}
        onConfirm={() => void send()}
        onClose={() => setIsAsking(false)}
      >
        {problem !== null && <Notice words={problemWords(problem)} tone="attention" icon="alert" />}
      </ConfirmDialog>
    </Page>
  );
}
