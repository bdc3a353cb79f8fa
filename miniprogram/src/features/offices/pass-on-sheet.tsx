import { useState } from 'react';
import { View } from '@tarojs/components';
import { peopleLimits } from '@shared/contract/people';
import type { Office } from '@shared/contract/offices';
import { dateOf, isDate } from '@shared/domain/calendar';
import { useDraft, type Draft } from '@/api/drafts';
import { useSending } from '@/api/use-sending';
import { Notice } from '@/components/feedback/notice';
import { Sheet } from '@/components/feedback/sheet';
import { showToast } from '@/components/feedback/toast-state';
import { Button } from '@/components/form/button';
import { DateField } from '@/components/form/date-field';
import { TextArea } from '@/components/form/text-area';
import { roleWords } from '@/words/role-copy';
import { useAdvanceOffice } from './api';
import { copy } from './copy';
import { PersonPicker } from './person-picker';
import { VillageField } from './place-fields';
import { problemWords } from './problem-words';
import { isAboveVillages, lastDayOf, scopeOf, villageOfOffice, type Named } from './state';
import type { OfficeDialogProps } from './take-back-dialog';

interface PassOnDraft {
  readonly village: Named | null;
  readonly person: Named | null;
  readonly firstOn: string;
  readonly note: string;
}

/** What will happen on which day. */
function sentenceOf(office: Office, { person, firstOn }: PassOnDraft, today: string): string {
  const lastOn = lastDayOf(office, firstOn, today);
  const to = person?.name ?? '';
  return (
    (lastOn === null
      ? copy.passOnToday(office.name, to)
      : copy.passOnLater({ from: office.name, to, lastOn, firstOn })) + copy.passOnEffects[office.role]
  );
}

interface FieldsProps {
  readonly office: Office;
  readonly draft: Draft<PassOnDraft>;
  readonly today: string;
  readonly isChecked: boolean;
}

function Fields({ office, draft, today, isChecked }: FieldsProps) {
  const { village, person, firstOn, note } = draft.value;
  const isAbove = isAboveVillages(office.role);
  return (
    <>
      {isAbove && (
        <VillageField
          label={copy.personVillage}
          within={office.unitCode}
          chosen={village}
          onChoose={(place) => draft.change({ village: place, person: null })}
        />
      )}
      {(!isAbove || village !== null) && (
        <PersonPicker
          key={village?.key ?? ''}
          label={copy.successorLabel}
          villageCode={village?.key ?? villageOfOffice(office.unitCode)}
          scope={scopeOf(office.role)}
          chosen={person}
          exceptId={office.personId}
          problem={isChecked && person === null ? copy.problems.person : undefined}
          onChoose={(chosen) => draft.change({ person: chosen })}
        />
      )}
      {office.role === 'householdLiaison' ? (
        <Notice words={copy.liaisonToday} />
      ) : (
        <DateField
          label={copy.firstDay}
          value={firstOn}
          min={today}
          problem={isChecked && firstOn < today ? copy.problems.successorDay : undefined}
          onChange={(on) => draft.change({ firstOn: on })}
        />
      )}
      <TextArea
        label={copy.noteLabel}
        placeholder={copy.notePlaceholder}
        value={note}
        charsMax={peopleLimits.noteCharsMax}
        isSaved={draft.isSaved}
        onChange={(words) => draft.change({ note: words })}
      />
    </>
  );
}

/** Passes an office on without a day between: first to whom and when, then exactly what will happen. */
export function PassOnSheet({ office, onClose }: OfficeDialogProps) {
  const { officeId, personId, unitCode, name, role } = office;
  const [today] = useState(() => dateOf(new Date().toISOString()));
  const draft = useDraft<PassOnDraft>(`office-on:${officeId}`, {
    ...{ village: null, person: null, firstOn: today, note: '' },
  });
  const [isChecked, setIsChecked] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  const advance = useAdvanceOffice(officeId);
  const { person, firstOn, note } = draft.value;
  const isComplete = person !== null && isDate(firstOn) && firstOn >= today;
  const { isSending, problem, send } = useSending(async () => {
    if (person === null) return;
    await advance.mutateAsync({
      unitCode,
      personId,
      officeId,
      toPersonId: person.key,
      fromOn: firstOn,
      note,
    });
    draft.clear();
    showToast(copy.passedOn(person.name, roleWords[role]), 'good');
    onClose();
  });
  const next = () => {
    setIsChecked(true);
    if (isComplete) setIsAsking(true);
  };
  return (
    <Sheet
      isOpen
      title={isAsking ? copy.passOnAsk : copy.passOnTitle(name, roleWords[role])}
      onClose={onClose}
    >
      <View className="offices__panel">
        {isAsking ? (
          <>
            <View>{sentenceOf(office, draft.value, today)}</View>
            {problem !== null && <Notice words={problemWords(problem)} tone="attention" icon="alert" />}
            <View className="sheet__actions">
              <Button word={copy.passOnBack} kind="ghost" onPress={() => setIsAsking(false)} />
              <Button word={copy.passOn} isLoading={isSending} onPress={() => void send()} />
            </View>
          </>
        ) : (
          <>
            <Fields office={office} draft={draft} today={today} isChecked={isChecked} />
            <Button word={copy.passOnNext} onPress={next} />
          </>
        )}
      </View>
    </Sheet>
  );
}
