import { View } from '@tarojs/components';
import { personStates, type ResidencyAction } from '@shared/domain/residency';
import type { ApiError } from '@/api/api-error';
import { PersonLine } from '@/components/content/person-line';
import { Notice } from '@/components/feedback/notice';
import { Button } from '@/components/form/button';
import type { AdvanceResult } from './advance-in-turn';
import { copy as rosterCopy } from './copy';
import { residencyCopy as copy } from './residency-copy';
import { namesOf, type ChosenPerson } from './state';

/** Why somebody could not be recorded, in a sentence. */
function refusalWords({ code, details }: Pick<ApiError, 'code' | 'details'>): string {
  const { state, reason, role, field } = details;
  if (reason === 'office') return copy.refusals.office(typeof role === 'string' ? role : '');
  if (field === 'gridCode') return copy.refusals.grid;
  const known = personStates.find((each) => each === state);
  if (known !== undefined) return copy.refusals.state(known);
  return code === 'NotFound' ? copy.refusals.gone : copy.refusals.other;
}

export interface ResidencyOutcomeProps {
  readonly action: ResidencyAction;
  readonly result: AdvanceResult;
  readonly people: readonly ChosenPerson[];
  readonly onClose: () => void;
}

/** For whom it was recorded, and for whom not, each with the reason. */
export function ResidencyOutcome({ action, result, people, onClose }: ResidencyOutcomeProps) {
  const { done, refused } = result;
  const names = namesOf(people, rosterCopy.namesake);
  const nameOf = (personId: string): string =>
    names[people.findIndex((person) => person.personId === personId)] ?? '';
  return (
    <>
      {done.length > 0 && <Notice words={copy.done(action, done.length)} tone="good" icon="check" />}
      <View role="status">{done.length > 0 ? copy.notDone(refused.length) : copy.notDoneAll}</View>
      <View>
        {refused.map(({ personId, error }) => (
          <PersonLine key={personId} name={nameOf(personId)} note={refusalWords(error)} />
        ))}
      </View>
      <Button word={copy.close} onPress={onClose} />
    </>
  );
}
