import { useState } from 'react';
import { View } from '@tarojs/components';
import type { Correction } from '@shared/contract/privacy';
import { AnswerView } from '@/api/answer-view';
import { Card } from '@/components/content/card';
import { KeyValueList } from '@/components/content/key-value-list';
import { PersonLine } from '@/components/content/person-line';
import { EmptyState } from '@/components/feedback/empty-state';
import { LoadMore } from '@/components/feedback/load-more';
import { Skeleton } from '@/components/feedback/skeleton';
import { Button } from '@/components/form/button';
import { useListCorrections } from './api';
import { copy } from './copy';
import { CorrectionDialog } from './correction-dialog';
import { decidedFacts } from './decided-facts';
import type { RequestListProps } from './join-list';

interface CardProps {
  readonly correction: Correction;
  readonly onCheck: (() => void) | undefined;
}

function CorrectionCard({ correction, onCheck }: CardProps) {
  const { name, field, wanted, words, state, askedAt } = correction;
  const isPending = state === 'pending';
  return (
    <Card>
      <PersonLine
        name={name}
        tags={isPending ? [] : [{ word: copy.states[state], tone: state === 'accepted' ? 'green' : 'plain' }]}
        note={copy.wants(copy.fields[field], wanted)}
      />
      <KeyValueList
        items={[
          ...(words === '' ? [] : [{ key: 'words', label: copy.words, value: words }]),
          { key: 'asked', label: copy.askedAt, value: copy.askedWords(askedAt) },
          ...decidedFacts(correction),
        ]}
      />
      {isPending && onCheck && (
        <View className="requests__check">
          <Button word={copy.check} label={`${name} ${copy.check}`} kind="ghost" onPress={onCheck} />
        </View>
      )}
    </Card>
  );
}

/** What people want put right on the roster, newest first. */
export function CorrectionList({ state, canDecide }: RequestListProps) {
  const answer = useListCorrections(state);
  const [checked, setChecked] = useState<Correction | null>(null);
  return (
    <AnswerView answer={answer} skeleton={<Skeleton rows={2} shape="card" />}>
      {(corrections) =>
        corrections.length === 0 ? (
          <EmptyState title={copy.none.corrections[state]} advice={copy.noneAdvice.corrections} icon="pen" />
        ) : (
          <>
            <View className="requests__list">
              {corrections.map((correction) => (
                <CorrectionCard
                  key={correction.correctionId}
                  correction={correction}
                  onCheck={canDecide ? () => setChecked(correction) : undefined}
                />
              ))}
            </View>
            <LoadMore {...answer.more} />
            {checked !== null && (
              <CorrectionDialog
                key={checked.correctionId}
                correction={checked}
                onClose={() => setChecked(null)}
              />
            )}
          </>
        )
      }
    </AnswerView>
  );
}
