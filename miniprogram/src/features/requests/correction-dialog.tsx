import { View } from '@tarojs/components';
import { peopleLimits, type RosterPerson } from '@shared/contract/people';
import type { Correction } from '@shared/contract/privacy';
import type { CorrectableField } from '@shared/domain/consent';
import { partyStatuses } from '@shared/domain/person-record';
import { AnswerView } from '@/api/answer-view';
import { useDraft } from '@/api/drafts';
import { BeforeAfter } from '@/components/content/before-after';
import { Notice } from '@/components/feedback/notice';
import { Sheet } from '@/components/feedback/sheet';
import { showToast } from '@/components/feedback/toast-state';
import { Button } from '@/components/form/button';
import { ChoiceGrid } from '@/components/form/choice-grid';
import { Field } from '@/components/form/field';
import { TextArea } from '@/components/form/text-area';
import { TextField } from '@/components/form/text-field';
import { partyStatusWords } from '@/words/party-status-copy';
import { useDecideCorrection, useGetPerson, useListGrids } from './api';
import { copy } from './copy';
import { problemWords } from './problem-words';
import { RejectFields } from './reject-fields';
import { currentValue, isValueGood, valueOfWish, type Grid } from './state';
import { useDecision } from './use-decision';

interface ValueFieldProps {
  readonly field: CorrectableField;
  readonly value: string;
  readonly grids: readonly Grid[];
  readonly problem: string | undefined;
  readonly onChange: (value: string) => void;
}

/** What will be written: typed where words are kept, chosen where the roster knows only some. */
function ValueField({ field, value, grids, problem, onChange }: ValueFieldProps) {
  const label = copy.valueLabel(copy.fields[field]);
  if (field === 'gridCode' || field === 'partyStatus') {
    const options =
      field === 'gridCode'
        ? grids.map(({ gridCode, name }) => ({ key: gridCode, word: name }))
        : partyStatuses.map((status) => ({ key: status, word: partyStatusWords[status] }));
    return (
      <Field label={label} problem={problem} isBare>
        <ChoiceGrid label={label} chosen={value} onChoose={onChange} options={options} />
      </Field>
    );
  }
  return (
    <TextField
      label={label}
      value={value}
      charsMax={field === 'householdNumber' ? 4 : peopleLimits.nameCharsMax}
      kind={field === 'name' ? 'words' : 'digits'}
      problem={problem}
      onChange={onChange}
    />
  );
}

interface FormProps extends CorrectionDialogProps {
  readonly person: RosterPerson;
  readonly grids: readonly Grid[];
}

function useCorrection({ correction, grids, onClose }: Omit<FormProps, 'person'>) {
  const { correctionId, field, name } = correction;
  const first = { value: valueOfWish(correction, grids), note: '', reason: '' };
  const draft = useDraft(`correction-answer:${correctionId}`, first);
  const decide = useDecideCorrection(correctionId);
  const { value, note, reason } = draft.value;
  const form = useDecision({
    isComplete: (decision) =>
      decision === 'accept' ? isValueGood(field, value, grids) : reason.trim() !== '',
    decide: async (decision) => {
      const isAccepted = decision === 'accept';
      await decide.mutateAsync(
        isAccepted
          ? { correctionId, isAccepted, value: value.trim(), reason: note }
          : { correctionId, isAccepted, reason },
      );
      draft.clear();
      showToast(isAccepted ? copy.corrected(name, copy.fields[field]) : copy.rejected, 'good');
      onClose();
    },
  });
  return { draft, form };
}

function CorrectionForm({ correction, person, grids, onClose }: FormProps) {
  const { field, wanted, words } = correction;
  const { draft, form } = useCorrection({ correction, grids, onClose });
  const { value, note, reason } = draft.value;
  const problem = form.problem === null ? null : problemWords(form.problem);
  if (form.isRejecting) {
    return (
      <View className="requests__dialog">
        <RejectFields
          placeholder={copy.rejectPlaceholder}
          reason={reason}
          isSaved={draft.isSaved}
          isChecked={form.isChecked}
          isWorking={form.isSending}
          problem={problem}
          onChange={(typed) => draft.change({ reason: typed })}
          onReject={form.press}
          onBack={() => form.turnTo('accept')}
        />
      </View>
    );
  }
  return (
    <View className="requests__dialog">
      <BeforeAfter
        changes={[
          { key: field, field: copy.fields[field], before: currentValue(person, field), after: wanted },
        ]}
      />
      {words !== '' && <View>{copy.wantedWords(words)}</View>}
      <ValueField
        field={field}
        value={value}
        grids={grids}
        problem={form.isChecked && !isValueGood(field, value, grids) ? copy.values[field] : undefined}
        onChange={(typed) => draft.change({ value: typed })}
      />
      <TextArea
        label={copy.noteLabel}
        placeholder={copy.notePlaceholder}
        value={note}
        charsMax={peopleLimits.noteCharsMax}
        isSaved={draft.isSaved}
        onChange={(typed) => draft.change({ note: typed })}
      />
      <View>{copy.correctionSentence}</View>
      {problem !== null && <Notice words={problem} tone="attention" icon="alert" />}
      <View className="sheet__actions">
        <Button word={copy.reject} kind="ghost" onPress={() => form.turnTo('reject')} />
        <Button word={copy.acceptCorrection} isLoading={form.isSending} onPress={form.press} />
      </View>
    </View>
  );
}

export interface CorrectionDialogProps {
  readonly correction: Correction;
  readonly onClose: () => void;
}

/** What the roster says now beside what it should say, and yes or no. */
export function CorrectionDialog({ correction, onClose }: CorrectionDialogProps) {
  const { personId, name, field } = correction;
  const person = useGetPerson(personId);
  const grids = useListGrids();
  return (
    <Sheet isOpen title={copy.correctTitle(name, copy.fields[field])} onClose={onClose}>
      <AnswerView answer={person}>
        {(found) => (
          <AnswerView answer={grids}>
            {({ items }) => (
              <CorrectionForm correction={correction} person={found} grids={items} onClose={onClose} />
            )}
          </AnswerView>
        )}
      </AnswerView>
    </Sheet>
  );
}
