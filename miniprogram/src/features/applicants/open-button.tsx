import { useState } from 'react';
import { View } from '@tarojs/components';
import { AnswerView } from '@/api/answer-view';
import { sentenceFor } from '@/api/error-copy';
import { useSending } from '@/api/use-sending';
import { ListRow } from '@/components/content/list-row';
import { EmptyState } from '@/components/feedback/empty-state';
import { LoadMore } from '@/components/feedback/load-more';
import { Notice } from '@/components/feedback/notice';
import { Sheet } from '@/components/feedback/sheet';
import { showToast } from '@/components/feedback/toast-state';
import { Button } from '@/components/form/button';
import { openPage } from '@/routes';
import { useListApplicants, useListCandidates, useOpenApplicant } from './api';
import { copy } from './copy';

interface Candidate {
  readonly personId: string;
  readonly name: string;
}

/** Those of the roster who apply and have no file yet. */
function Candidates({ onPick }: { readonly onPick: (candidate: Candidate) => void }) {
  const candidates = useListCandidates();
  const files = useListApplicants().data ?? [];
  return (
    <AnswerView answer={candidates}>
      {(people) => {
        const without = people.filter(({ personId }) => !files.some((file) => file.personId === personId));
        return (
          <>
            {without.length === 0 && !candidates.more.hasMore ? (
              <EmptyState title={copy.noCandidates} advice={copy.noCandidatesAdvice} icon="people" />
            ) : (
              without.map(({ personId, name, gridName }) => (
                <ListRow
                  key={personId}
                  title={name}
                  note={gridName ?? undefined}
                  onPress={() => onPick({ personId, name })}
                />
              ))
            )}
            {candidates.more.hasMore && <LoadMore {...candidates.more} />}
          </>
        );
      }}
    </AnswerView>
  );
}

interface AskProps {
  readonly candidate: Candidate;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

/** Asked once more, in the same panel: a file that was opened stays. */
function Ask({ candidate: { personId, name }, onBack, onDone }: AskProps) {
  const open = useOpenApplicant();
  const { isSending, problem, send } = useSending(async () => {
    await open.mutateAsync({ personId });
    showToast(copy.opened(name), 'good');
    onDone();
    openPage('applicant', { personId });
  });
  return (
    <>
      <View>{copy.askOpenSentence}</View>
      {problem !== null && <Notice words={sentenceFor(problem)} tone="attention" icon="alert" />}
      <View className="sheet__actions">
        <Button word={copy.back} kind="ghost" onPress={onBack} />
        <Button word={copy.open} isLoading={isSending} onPress={() => void send()} />
      </View>
    </>
  );
}

/** Opens a file for somebody whom the roster has as an applicant. */
export function OpenButton() {
  const [isOpen, setIsOpen] = useState(false);
  const [asked, setAsked] = useState<Candidate | null>(null);
  const close = () => {
    setIsOpen(false);
    setAsked(null);
  };
  return (
    <>
      <Button word={copy.open} size="large" onPress={() => setIsOpen(true)} />
      <Sheet
        isOpen={isOpen}
        title={asked === null ? copy.openTitle : copy.askOpen(asked.name)}
        onClose={close}
      >
        {asked === null ? (
          <Candidates onPick={setAsked} />
        ) : (
          <Ask candidate={asked} onBack={() => setAsked(null)} onDone={close} />
        )}
      </Sheet>
    </>
  );
}
