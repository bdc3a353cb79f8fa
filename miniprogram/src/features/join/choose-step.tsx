import { useState } from 'react';
import { Card } from '@/components/content/card';
import { PersonLine } from '@/components/content/person-line';
import { ConfirmDialog } from '@/components/feedback/confirm-dialog';
import { Button } from '@/components/form/button';
import { copy } from './copy';
import { JoinFrame } from './join-frame';
import type { Binding } from './state';
import type { Join } from './use-join';

export interface ChooseStepProps {
  readonly title: string;
  readonly join: Join;
}

/** A family shares a number: which of them one is. */
export function ChooseStep({ title, join }: ChooseStepProps) {
  const { draft, problem, isWorking, onChoose } = join;
  const { candidates, maskedPhone, village } = draft.value;
  const [chosen, setChosen] = useState<Binding['candidates'][number] | null>(null);
  const ask = () => draft.change({ step: village === null ? 'place' : 'form' });
  return (
    <JoinFrame
      title={title}
      current={1}
      question={copy.chooseTitle}
      note={copy.chooseNote(maskedPhone)}
      problem={problem}
    >
      <Card kind="list">
        {candidates.map((candidate) => (
          <PersonLine
            key={candidate.personId}
            name={candidate.maskedName}
            note={candidate.villageName}
            onPress={() => setChosen(candidate)}
          />
        ))}
      </Card>
      <Button word={copy.noneOfThem} kind="ghost" isDisabled={isWorking} onPress={ask} />
      <ConfirmDialog
        isOpen={chosen !== null}
        title={chosen === null ? '' : copy.chooseAsk(chosen.maskedName)}
        sentence={chosen === null ? '' : copy.chooseSentence(chosen.villageName)}
        confirmWord={copy.chooseYes}
        isWorking={isWorking}
        onConfirm={() => {
          if (chosen === null) return;
          setChosen(null);
          onChoose(chosen.personId);
        }}
        onClose={() => setChosen(null)}
      />
    </JoinFrame>
  );
}
