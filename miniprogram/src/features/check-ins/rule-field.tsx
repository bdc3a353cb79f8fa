import { useState } from 'react';
import { AnswerView } from '@/api/answer-view';
import { ListRow } from '@/components/content/list-row';
import { Tag } from '@/components/content/tag';
import { Notice } from '@/components/feedback/notice';
import { Sheet } from '@/components/feedback/sheet';
import { Field } from '@/components/form/field';
import { deltaPointsWords } from '@/words/number-copy';
import { openCopy as copy } from './open-copy';
import { scoresNothing } from './state';
import type { OpenForm } from './use-open-form';

const chosenMark = <Tag word="✓" tone="red" />;

/** By which rule coming scores: chosen by its title, or none at all. */
export function RuleField({
  form,
  problem,
}: {
  readonly form: OpenForm;
  readonly problem: string | undefined;
}) {
  const [isOpen, setIsOpen] = useState(false);
  const { draft, rules, choices, rule, chosenId } = form;
  const isNothing = chosenId === scoresNothing;
  const pick = (ruleId: string) => {
    draft.change({ ruleId });
    setIsOpen(false);
  };
  return (
    <>
      <Field label={copy.ruleLabel} problem={problem}>
        <ListRow
          title={rule?.title ?? (isNothing ? copy.scoresNothing : copy.pickRule)}
          isStrong={chosenId !== null}
          trail={rule && deltaPointsWords(rule.deltaTenths)}
          onPress={() => setIsOpen(true)}
        />
      </Field>
      <Sheet isOpen={isOpen} title={copy.ruleLabel} onClose={() => setIsOpen(false)}>
        <AnswerView answer={rules}>
          {() => (
            <>
              {choices.length === 0 && <Notice words={copy.noRules} />}
              {choices.map(({ ruleId, title, words, deltaTenths }) => (
                <ListRow
                  key={ruleId}
                  title={title}
                  note={words}
                  isStrong={ruleId === chosenId}
                  trail={ruleId === chosenId ? chosenMark : deltaPointsWords(deltaTenths)}
                  onPress={() => pick(ruleId)}
                />
              ))}
              <ListRow
                title={copy.scoresNothing}
                note={copy.scoresNothingNote}
                isStrong={isNothing}
                trail={isNothing ? chosenMark : undefined}
                onPress={() => pick(scoresNothing)}
              />
            </>
          )}
        </AnswerView>
      </Sheet>
    </>
  );
}
