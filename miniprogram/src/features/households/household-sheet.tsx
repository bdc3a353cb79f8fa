import { useState } from 'react';
import { peopleLimits, type Household } from '@shared/contract/people';
import { isHouseholdNumber } from '@shared/domain/household-number';
import { ApiError } from '@/api/api-error';
import { useDraft } from '@/api/drafts';
import { sentenceFor } from '@/api/error-copy';
import { Notice } from '@/components/feedback/notice';
import { Sheet } from '@/components/feedback/sheet';
import { showToast } from '@/components/feedback/toast-state';
import { Button } from '@/components/form/button';
import { ChoiceGrid } from '@/components/form/choice-grid';
import { Field } from '@/components/form/field';
import { TextField } from '@/components/form/text-field';
import { useListGrids, useSubmitHousehold } from './api';
import { copy } from './copy';

const noGrid = '';

/** Whose number it is already; null when something else is wrong. */
const holderOf = (error: unknown): string | null => {
  if (!(error instanceof ApiError) || error.code !== 'AlreadyExists') return null;
  const { name } = error.details;
  return typeof name === 'string' ? name : '';
};

/** The draft of a household; `household` is null for a new one. */
function useHouseholdForm(household: Household | null, onClose: () => void) {
  const draft = useDraft(`household:${household?.householdId ?? 'new'}`, {
    number: household === null ? '' : String(household.number),
    name: household?.name ?? '',
    gridCode: household?.gridCode ?? noGrid,
  });
  const [isChecked, setIsChecked] = useState(false);
  const { mutate, isPending, error } = useSubmitHousehold();
  const { number, name, gridCode } = draft.value;
  const problems = {
    number: isHouseholdNumber(number.trim()) ? undefined : copy.numberProblem,
    name: name.trim() === '' ? copy.nameProblem : undefined,
  };
  const save = () => {
    setIsChecked(true);
    if (problems.number !== undefined || problems.name !== undefined) return;
    mutate(
      {
        ...{ number: Number(number), name: name.trim(), isNew: household === null },
        gridCode: gridCode === noGrid ? null : gridCode,
      },
      {
        onSuccess: () => {
          draft.clear();
          showToast(copy.householdSaved, 'good');
          onClose();
        },
      },
    );
  };
  return {
    draft,
    problems: isChecked ? problems : { number: undefined, name: undefined },
    isPending,
    error,
    save,
  };
}

export interface HouseholdSheetProps {
  /** Null adds one. */
  readonly household: Household | null;
  readonly onClose: () => void;
}

/** Adds a household, or changes its name or grid. Its number stays: people know it by that. */
export function HouseholdSheet({ household, onClose }: HouseholdSheetProps) {
  const { draft, problems, isPending, error, save } = useHouseholdForm(household, onClose);
  const grids = useListGrids();
  const holder = holderOf(error);
  const title = household === null ? copy.addHousehold : copy.editHousehold;
  return (
    <Sheet isOpen title={title} onClose={onClose}>
      {household === null && (
        <TextField
          label={copy.number}
          kind="digits"
          charsMax={4}
          value={draft.value.number}
          problem={problems.number ?? (holder === null ? undefined : copy.numberTaken(holder))}
          onChange={(number) => draft.change({ number })}
        />
      )}
      <TextField
        label={copy.name}
        charsMax={peopleLimits.nameCharsMax}
        value={draft.value.name}
        problem={problems.name}
        onChange={(name) => draft.change({ name })}
      />
      <Field label={copy.grid} isBare>
        <ChoiceGrid
          label={copy.grid}
          chosen={draft.value.gridCode}
          onChoose={(gridCode) => draft.change({ gridCode })}
          options={[
            { key: noGrid, word: copy.noGridOption },
            ...(grids.data?.items ?? []).map(({ gridCode, name }) => ({ key: gridCode, word: name })),
          ]}
        />
      </Field>
      {error !== null && holder === null && (
        <Notice words={sentenceFor(error)} tone="attention" icon="alert" />
      )}
      <Button word={copy.saveHousehold} size="large" isLoading={isPending} onPress={save} />
    </Sheet>
  );
}
