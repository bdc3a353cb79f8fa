import { useState } from 'react';
import { View } from '@tarojs/components';
import type { Import } from '@shared/contract/sheets';
import { ConfirmDialog } from '@/components/feedback/confirm-dialog';
import { Notice } from '@/components/feedback/notice';
import { Button } from '@/components/form/button';
import { FormFooter } from '@/components/form/form-footer';
import { useAdvanceImport } from './api';
import { copy } from './copy';
import { DropDialog } from './drop-dialog';
import { advanceProblem } from './problem-words';
import { unitOf, writtenCount, type ImportAim } from './state';

const nothingWords = (kind: Import['kind'], same: number): string =>
  kind === 'entries' ? copy.allPosted(same) : copy.nothingToDo;

/** What the check came to, in a sentence each. */
export function CheckHead({ bringing }: { readonly bringing: Import }) {
  const { counts, missingCount, kind } = bringing;
  return (
    <>
      {counts.refuse > 0 ? (
        <Notice words={copy.someBad(counts.refuse)} tone="attention" icon="alert" />
      ) : (
        <Notice
          words={writtenCount(bringing) === 0 ? nothingWords(kind, counts.same) : copy.allGood}
          tone="good"
          icon="check"
        />
      )}
      {missingCount > 0 && <Notice words={copy.missing(missingCount)} icon="eye" />}
    </>
  );
}

export interface CheckFooterProps {
  readonly aim: ImportAim;
  readonly bringing: Import;
}

/** To bring it in, or to drop it; asks once more, saying exactly what will happen. */
export function CheckFooter({ aim, bringing }: CheckFooterProps) {
  const [isAsking, setIsAsking] = useState(false);
  const [isDropping, setIsDropping] = useState(false);
  const { mutate, isPending, error } = useAdvanceImport(bringing.importId);
  const count = writtenCount(bringing);
  const confirm = () =>
    mutate(
      { ...unitOf(aim), importId: bringing.importId, action: 'confirm' },
      { onSettled: () => setIsAsking(false) },
    );
  return (
    <FormFooter problem={error === null ? null : advanceProblem(error)}>
      <View className="page__footer-row">
        <Button word={copy.drop} kind="ghost" size="large" onPress={() => setIsDropping(true)} />
        <Button
          word={copy.confirm(count)}
          size="large"
          isDisabled={count === 0}
          onPress={() => setIsAsking(true)}
        />
      </View>
      <ConfirmDialog
        isOpen={isAsking}
        title={copy.confirmTitle}
        sentence={copy.confirmSentence(bringing.counts, bringing.kind)}
        confirmWord={copy.confirm(count)}
        isWorking={isPending}
        onConfirm={confirm}
        onClose={() => setIsAsking(false)}
      />
      {isDropping && <DropDialog aim={aim} bringing={bringing} onClose={() => setIsDropping(false)} />}
    </FormFooter>
  );
}
