import { useState } from 'react';
import { AnswerView } from '@/api/answer-view';
import { ListRow } from '@/components/content/list-row';
import { Field } from '@/components/form/field';
import { advanceCopy as copy } from './advance-copy';
import { useListGrids } from './api';

export interface GridPickerProps {
  readonly chosen: string | null;
  readonly problem: string | undefined;
  readonly onPick: (gridCode: string) => void;
}

/** Which grid a snapshot goes to. Once one is chosen the others make way: a village has twenty, and the button is below. */
export function GridPicker({ chosen, problem, onPick }: GridPickerProps) {
  const answer = useListGrids();
  const [isChanging, setIsChanging] = useState(chosen === null);
  const isListed = isChanging || chosen === null;
  return (
    <Field label={copy.gridLabel} problem={problem}>
      <AnswerView answer={answer}>
        {({ items }) =>
          items
            .filter(({ gridCode }) => isListed || gridCode === chosen)
            .map(({ gridCode, name, gridWorkers }) => (
              <ListRow
                key={gridCode}
                title={name}
                isStrong={gridCode === chosen}
                note={copy.gridWorkers(gridWorkers.map((worker) => worker.name))}
                trail={isListed ? undefined : copy.changeGrid}
                onPress={() => {
                  if (isListed) onPick(gridCode);
                  setIsChanging(!isListed);
                }}
              />
            ))
        }
      </AnswerView>
    </Field>
  );
}
