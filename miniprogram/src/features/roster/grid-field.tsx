import { useState } from 'react';
import { AnswerView } from '@/api/answer-view';
import { Card } from '@/components/content/card';
import { ListRow } from '@/components/content/list-row';
import { Sheet } from '@/components/feedback/sheet';
import { ChoiceGrid } from '@/components/form/choice-grid';
import { Field } from '@/components/form/field';
import { useListGrids } from './api';
import { editCopy as copy } from './edit-copy';

export interface GridFieldProps {
  readonly chosen: string | null;
  readonly onChoose: (gridCode: string | null) => void;
}

/** No grid at all, as an option among them. */
const none = '';

/** The grid somebody lives in: eighteen of them are too many to lie open in a form. */
export function GridField({ chosen, onChoose }: GridFieldProps) {
  const [isOpen, setIsOpen] = useState(false);
  const answer = useListGrids();
  const name = answer.data?.items.find(({ gridCode }) => gridCode === chosen)?.name;
  return (
    <Field label={copy.grid} isBare>
      <Card kind="list">
        <ListRow title={name ?? copy.noGrid} onPress={() => setIsOpen(true)} />
      </Card>
      <Sheet isOpen={isOpen} title={copy.grid} onClose={() => setIsOpen(false)}>
        <AnswerView answer={answer}>
          {({ items }) => (
            <ChoiceGrid
              label={copy.grid}
              chosen={chosen ?? none}
              onChoose={(code) => {
                onChoose(code === none ? null : code);
                setIsOpen(false);
              }}
              options={[
                { key: none, word: copy.noGrid },
                ...items.map(({ gridCode, name: word }) => ({ key: gridCode, word })),
              ]}
            />
          )}
        </AnswerView>
      </Sheet>
    </Field>
  );
}
