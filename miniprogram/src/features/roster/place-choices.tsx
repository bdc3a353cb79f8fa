import { AnswerView } from '@/api/answer-view';
import { ChoiceGrid } from '@/components/form/choice-grid';
import { Field } from '@/components/form/field';
import { EmptyState } from '@/components/feedback/empty-state';
import { useListGrids, useListVillages } from './api';
import { residencyCopy as copy } from './residency-copy';

interface ChoiceProps {
  readonly chosen: string | null;
  readonly problem: string | undefined;
  /** Null when the chosen one is pressed again. */
  readonly onChoose: (code: string | null) => void;
}

/** One of the grids of the village; pressing it again takes the choice back. */
export function GridChoice({ label, chosen, problem, onChoose }: ChoiceProps & { readonly label: string }) {
  const answer = useListGrids();
  return (
    <Field label={label} problem={problem} isBare>
      <AnswerView answer={answer}>
        {({ items }) => (
          <ChoiceGrid
            label={label}
            chosen={chosen}
            onChoose={(code) => onChoose(code === chosen ? null : code)}
            options={items.map(({ gridCode, name }) => ({ key: gridCode, word: name }))}
          />
        )}
      </AnswerView>
    </Field>
  );
}

/** Another village in the caller's reach. */
export function VillageChoice(props: ChoiceProps & { readonly exceptCode: string | null }) {
  const { chosen, exceptCode, problem, onChoose } = props;
  const answer = useListVillages();
  return (
    <Field label={copy.village} problem={problem} isBare>
      <AnswerView answer={answer}>
        {({ items }) => {
          const others = items.filter(({ villageCode }) => villageCode !== exceptCode);
          return others.length === 0 ? (
            <EmptyState title={copy.noVillages} icon="home" />
          ) : (
            <ChoiceGrid
              label={copy.village}
              chosen={chosen}
              onChoose={onChoose}
              options={others.map(({ villageCode, name }) => ({ key: villageCode, word: name }))}
            />
          );
        }}
      </AnswerView>
    </Field>
  );
}
