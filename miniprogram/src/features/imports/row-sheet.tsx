import { useState } from 'react';
import { View } from '@tarojs/components';
import type { ImportRow } from '@shared/contract/sheets';
import { ApiError } from '@/api/api-error';
import { useDraft } from '@/api/drafts';
import { sentenceFor } from '@/api/error-copy';
import { Notice } from '@/components/feedback/notice';
import { Sheet } from '@/components/feedback/sheet';
import { showToast } from '@/components/feedback/toast-state';
import { Button } from '@/components/form/button';
import { TextField } from '@/components/form/text-field';
import { useSubmitImportRow } from './api';
import { copy, fieldWords, shownCell } from './copy';
import { correctionOf, fieldsOf, otherSentences, sentenceOf, unitOf, type ImportAim } from './state';

/** As much as the back end takes of a corrected cell. */
const cellCharsMax = 200;

export interface RowSheetProps {
  readonly aim: ImportAim;
  readonly importId: string;
  readonly row: ImportRow;
  readonly onClose: () => void;
}

const problemWords = (error: unknown): string =>
  error instanceof ApiError && error.code === 'StateConflict' ? copy.rowChanged : sentenceFor(error);

/** What is typed in place of a row's cells; `row` is the one last planned, with what is wrong with it now. */
function useRowForm({ aim, importId, row: first, onClose }: RowSheetProps) {
  const { rowNumber } = first;
  const draft = useDraft<Readonly<Record<string, string>>>(
    `import-row:${importId}:${rowNumber}`,
    first.values,
  );
  const [row, setRow] = useState(first);
  const submit = useSubmitImportRow(importId, rowNumber);
  const values = correctionOf(row, draft.value);
  const save = () => {
    if (Object.keys(values).length === 0) {
      showToast(copy.sameTyped, 'bad');
      return;
    }
    submit.mutate(
      { ...unitOf(aim), importId, rowNumber, values },
      {
        onSuccess: (answer) => {
          setRow(answer.row);
          if (answer.row.plan === 'refuse') {
            showToast(copy.rowStillBad, 'bad');
            return;
          }
          draft.clear();
          showToast(copy.rowGood(copy.plans[aim.kind][answer.row.plan]), 'good');
          onClose();
        },
      },
    );
  };
  return { draft, row, save, isSending: submit.isPending, problem: submit.error };
}

/** Corrects a row in place; the file on the machine stays as it is. */
export function RowSheet(props: RowSheetProps) {
  const { draft, row, save, isSending, problem } = useRowForm(props);
  const { aim, onClose } = props;
  return (
    <Sheet isOpen title={copy.correctTitle(row.rowNumber)} onClose={onClose}>
      <View className="imports__note">{copy.correctNote}</View>
      {otherSentences(aim.kind, row).map((sentence) => (
        <Notice key={sentence} words={sentence} tone="attention" icon="alert" />
      ))}
      {fieldsOf(aim.kind).map((field) => (
        <TextField
          key={field}
          label={fieldWords[aim.kind][field] ?? ''}
          value={shownCell(field, draft.value[field] ?? '')}
          charsMax={cellCharsMax}
          problem={sentenceOf(row, field)}
          onChange={(typed) => draft.change({ [field]: typed })}
        />
      ))}
      {problem !== null && <Notice words={problemWords(problem)} tone="attention" icon="alert" />}
      <Button word={copy.saveRow} size="large" isLoading={isSending} onPress={save} />
    </Sheet>
  );
}
