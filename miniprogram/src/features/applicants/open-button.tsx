import { useState } from 'react';
import { AnswerView } from '@/api/answer-view';
import { sentenceFor } from '@/api/error-copy';
import { ListRow } from '@/components/content/list-row';
import { EmptyState } from '@/components/feedback/empty-state';
import { LoadMore } from '@/components/feedback/load-more';
import { Sheet } from '@/components/feedback/sheet';
import { showToast } from '@/components/feedback/toast-state';
import { Button } from '@/components/form/button';
import { openPage } from '@/routes';
import { useListApplicants, useListCandidates, useOpenApplicant } from './api';
import { copy } from './copy';

/** Those of the roster who apply and have no file yet. */
function Candidates({ onDone }: { readonly onDone: () => void }) {
  const candidates = useListCandidates();
  const files = useListApplicants().data ?? [];
  const { mutate, isPending } = useOpenApplicant();
  const open = (personId: string, name: string) =>
    mutate(
      { personId },
      {
        onSuccess: () => {
          showToast(copy.opened(name), 'good');
          onDone();
          openPage('applicant', { personId });
        },
        onError: (error) => showToast(sentenceFor(error), 'bad'),
      },
    );
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
                  onPress={isPending ? undefined : () => open(personId, name)}
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

/** Opens a file for somebody whom the roster has as an applicant. */
export function OpenButton() {
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  return (
    <>
      <Button word={copy.open} size="large" onPress={() => setIsOpen(true)} />
      <Sheet isOpen={isOpen} title={copy.openTitle} onClose={close}>
        <Candidates onDone={close} />
      </Sheet>
    </>
  );
}
