import { View } from '@tarojs/components';
import { peopleLimits } from '@shared/contract/people';
import type { ResidencyAction } from '@shared/domain/residency';
import { sentenceFor } from '@/api/error-copy';
import { Notice } from '@/components/feedback/notice';
import { Sheet } from '@/components/feedback/sheet';
import { Button } from '@/components/form/button';
import { DateField } from '@/components/form/date-field';
import { TextArea } from '@/components/form/text-area';
import { TextField } from '@/components/form/text-field';
import { copy as rosterCopy } from './copy';
import { erasureOn, ForgettingSteps } from './forgetting-steps';
import { ResidencyOutcome } from './residency-outcome';
import { residencyCopy as copy } from './residency-copy';
import { GridChoice, VillageChoice } from './place-choices';
import { isDated } from './residency-state';
import { namesOf, type ChosenPerson } from './state';
import { useResidencyForm, type ResidencyForm } from './use-residency-form';
import './roster.scss';

/** More names than these are counted; the sheet has to stay readable. */
const namesMax = 12;

export interface ResidencyDialogProps {
  readonly action: ResidencyAction;
  readonly people: readonly ChosenPerson[];
  /** The village they are in, which nobody can be sent to. */
  readonly villageCode: string | null;
  readonly onDone: (personIds: readonly string[]) => void;
  readonly onClose: () => void;
}

function Fields({ action, form, isOne, villageCode }: FieldsProps) {
  const { draft, today, problems } = form;
  const { gridCode, householdNumber, toVillageCode, effectiveOn, note } = draft.value;
  const problemOf = (field: keyof typeof copy.problems) =>
    problems.includes(field) ? copy.problems[field] : undefined;
  const takesPlace = action === 'move' || action === 'return';
  const words = action === 'forget' ? copy.forgetting : copy;
  return (
    <>
      {takesPlace && (
        <GridChoice
          label={action === 'move' ? copy.grid : copy.gridOnReturn}
          chosen={gridCode}
          problem={problemOf('place')}
          onChoose={(code) => draft.change({ gridCode: code })}
        />
      )}
      {takesPlace && isOne && (
        <TextField
          label={copy.household}
          kind="digits"
          charsMax={4}
          value={householdNumber}
          problem={problems.includes('householdNumber') ? copy.householdProblem : undefined}
          onChange={(typed) => draft.change({ householdNumber: typed })}
        />
      )}
      {action === 'transfer' && (
        <VillageChoice
          chosen={toVillageCode}
          exceptCode={villageCode}
          problem={problemOf('village')}
          onChoose={(code) => draft.change({ toVillageCode: code })}
        />
      )}
      {isDated(action) && (
        <DateField
          label={copy.dates[action]}
          value={effectiveOn}
          max={today}
          problem={problemOf('effectiveOn')}
          onChange={(on) => draft.change({ effectiveOn: on })}
        />
      )}
      <TextArea
        label={words.note}
        placeholder={words.notePlaceholder}
        value={note}
        charsMax={peopleLimits.noteCharsMax}
        isSaved={draft.isSaved}
        problem={problemOf('note')}
        onChange={(words) => draft.change({ note: words })}
      />
    </>
  );
}

interface FieldsProps {
  readonly action: ResidencyAction;
  readonly form: ResidencyForm;
  readonly isOne: boolean;
  readonly villageCode: string | null;
}

/** Asks once more before something is recorded about people, with their names; then tells for whom it could not be. */
export function ResidencyDialog({ action, people, villageCode, onDone, onClose }: ResidencyDialogProps) {
  const form = useResidencyForm(action, people, onDone);
  const { isSending, result, send } = form;
  const names = namesOf(people, rosterCopy.namesake).slice(0, namesMax);
  const press = () =>
    void send().then((outcome) => {
      if (outcome !== null && outcome.error === null && outcome.refused.length === 0) onClose();
    });
  const confirm =
    action === 'forget' ? copy.forgetting.confirm(erasureOn(form.today)) : copy.confirm(people.length);
  const isOver = result !== null && result.error === null;
  return (
    <Sheet isOpen title={copy.actions[action]} onClose={onClose}>
      {isOver ? (
        <ResidencyOutcome action={action} result={result} people={people} onClose={onClose} />
      ) : (
        <>
          <View>{copy.sentences[action]}</View>
          <View className="roster-names">{copy.names(names, people.length)}</View>
          {action === 'forget' && <ForgettingSteps today={form.today} />}
          {result !== null && result.error !== null && (
            <Notice
              words={[
                result.done.length > 0 ? copy.doneOf(result.done.length, people.length) : '',
                sentenceFor(result.error),
              ]
                .filter((words) => words !== '')
                .join('。')}
              tone="attention"
              icon="alert"
            />
          )}
          <Fields action={action} form={form} isOne={people.length === 1} villageCode={villageCode} />
          <Button
            word={isSending ? copy.working : confirm}
            size="large"
            isLoading={isSending}
            onPress={press}
          />
        </>
      )}
    </Sheet>
  );
}
