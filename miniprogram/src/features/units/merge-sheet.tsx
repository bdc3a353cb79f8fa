import { useState } from 'react';
import { View } from '@tarojs/components';
import type { Unit } from '@shared/contract/units';
import { AnswerView } from '@/api/answer-view';
import { useDraft } from '@/api/drafts';
import { useSending } from '@/api/use-sending';
import { EmptyState } from '@/components/feedback/empty-state';
import { LoadMore } from '@/components/feedback/load-more';
import { Notice } from '@/components/feedback/notice';
import { Sheet } from '@/components/feedback/sheet';
import { showToast } from '@/components/feedback/toast-state';
import { Button } from '@/components/form/button';
import { ChoiceList } from '@/components/form/choice-list';
import { SearchField } from '@/components/form/search-field';
import { useAdvanceUnit, useListTargets } from './api';
import { copy } from './copy';
import type { UnitSheetProps } from './name-sheet';
import { problemWords } from './problem-words';
import { follow } from './running-merges';
import { mergeScopeOf, mergeTargets, noteOf } from './state';

interface TargetsProps {
  readonly unit: Unit;
  readonly chosen: Unit | null;
  readonly onChoose: (into: Unit) => void;
}

/** What the unit can be merged into: what lies beside it, or what is found by name. */
function Targets({ unit, chosen, onChoose }: TargetsProps) {
  const [query, setQuery] = useState('');
  const answer = useListTargets(mergeScopeOf(unit, query), query);
  return (
    <>
      <SearchField
        label={copy.targetLabel}
        placeholder={copy.targetPlaceholder}
        value={query}
        onSearch={setQuery}
      />
      <AnswerView answer={answer}>
        {(found) => {
          const targets = mergeTargets(unit, found);
          if (targets.length === 0) {
            return <EmptyState title={copy.noTarget} advice={copy.noTargetAdvice} icon="place" />;
          }
          return (
            <>
              <ChoiceList
                label={copy.targetLabel}
                chosen={chosen?.unitCode ?? null}
                onChoose={(key) => {
                  const into = targets.find(({ unitCode }) => unitCode === key);
                  if (into !== undefined) onChoose(into);
                }}
                options={targets.map((into) => ({
                  key: into.unitCode,
                  word: into.name,
                  note: noteOf(into),
                }))}
              />
              {answer.more.hasMore && <LoadMore {...answer.more} />}
            </>
          );
        }}
      </AnswerView>
    </>
  );
}

/** Merges a unit: first into what, then what stays and what does not; the moving goes on by itself. */
export function MergeSheet({ unit, onDone, onClose }: UnitSheetProps) {
  const { unitCode, name, level } = unit;
  const draft = useDraft<{ readonly into: Unit | null }>(`unit-merge:${unitCode}`, { into: null });
  const { into } = draft.value;
  const [isAsking, setIsAsking] = useState(false);
  const [isChecked, setIsChecked] = useState(false);
  const advance = useAdvanceUnit(unitCode);
  const { isSending, problem, send } = useSending(async () => {
    if (into === null) return;
    const { leftToMove } = await advance.mutateAsync({ unitCode, action: 'merge', intoCode: into.unitCode });
    if (leftToMove > 0) follow({ from: { unitCode, name }, into, total: leftToMove, left: leftToMove });
    else showToast(copy.done.merge(name), 'good');
    draft.clear();
    onDone();
    onClose();
  });
  if (isAsking && into !== null) {
    return (
      <Sheet isOpen title={copy.mergeAsk(name, into.name)} onClose={onClose}>
        <View className="units__panel">
          <View>{copy.mergeSentence(level)}</View>
          {problem !== null && <Notice words={problemWords(problem)} tone="attention" icon="alert" />}
          <View className="sheet__actions">
            <Button word={copy.back} kind="ghost" onPress={() => setIsAsking(false)} />
            <Button word={copy.confirms.merge} isLoading={isSending} onPress={() => void send()} />
          </View>
        </View>
      </Sheet>
    );
  }
  return (
    <Sheet isOpen title={copy.titles.merge(name)} onClose={onClose}>
      <View className="units__panel">
        <Targets unit={unit} chosen={into} onChoose={(target) => draft.change({ into: target })} />
        {isChecked && into === null && <Notice words={copy.needTarget} tone="attention" icon="alert" />}
        <Button
          word={copy.next}
          onPress={() => {
            setIsChecked(true);
            if (into !== null) setIsAsking(true);
          }}
        />
      </View>
    </Sheet>
  );
}
