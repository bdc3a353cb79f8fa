import { useState } from 'react';
import { View } from '@tarojs/components';
import type { Correction } from '@shared/contract/privacy';
import { AnswerView } from '@/api/answer-view';
import { RowCard } from '@/components/content/row-card';
import { EmptyState } from '@/components/feedback/empty-state';
import { LoadMore } from '@/components/feedback/load-more';
import { Skeleton } from '@/components/feedback/skeleton';
import { useListCorrections } from './api';
import { copy } from './copy';
import { CorrectionDialog } from './correction-dialog';
import { decidedFacts, DecidedTag } from './decided-facts';
import type { RequestListProps } from './join-list';

interface CardProps {
  readonly correction: Correction;
  readonly onCheck: (() => void) | undefined;
}

function CorrectionCard({ correction, onCheck }: CardProps) {
  const { name, field, wanted, words, state, askedAt } = correction;
  const isPending = state === 'pending';
  return (
    <RowCard
      name={name}
      title={name}
      tags={isPending ? [] : [<DecidedTag key="state" state={state} />]}
      notes={[copy.wants(copy.fields[field], wanted)]}
      lines={[
        ...(words === '' ? [] : [{ key: 'words', word: copy.words, value: words }]),
        { key: 'asked', word: copy.askedAt, value: copy.askedWords(askedAt) },
        ...decidedFacts(correction),
      ]}
      actions={isPending && onCheck ? [{ key: 'check', word: copy.check, onPress: onCheck }] : []}
    />
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
            <View className="requests__list" role="list">
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
