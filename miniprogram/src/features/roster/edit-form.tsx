import { partyStatuses } from '@shared/domain/person-record';
import { sentenceFor } from '@/api/error-copy';
import { KeyValueList } from '@/components/content/key-value-list';
import { PersonLine } from '@/components/content/person-line';
import { Card } from '@/components/content/card';
import { Notice } from '@/components/feedback/notice';
import { Button } from '@/components/form/button';
import { ChoiceGrid } from '@/components/form/choice-grid';
import { Field } from '@/components/form/field';
import { FormFooter } from '@/components/form/form-footer';
import { TextArea } from '@/components/form/text-area';
import { TextField } from '@/components/form/text-field';
import { Page } from '@/components/layout/page';
import { openPage } from '@/routes';
import { partyStatusWords } from '@/words/party-status-copy';
import { editCopy as copy } from './edit-copy';
import { holderIn, refusalIn, type Holder } from './edit-problem';
import { entryCharsMax } from './edit-state';
import { GridField } from './grid-field';
import type { PersonOnRoster } from './state';
import { useEditForm, type EditForm } from './use-edit-form';

/** Somebody who is on the roster already; opening leaves what was typed where it is. */
function HolderCard({ holder }: { readonly holder: Holder }) {
  const { personId, name, state } = holder;
  return (
    <Card kind="attention">
      <PersonLine
        name={copy.openTaken(name)}
        note={state === null ? copy.takenNote : copy.takenNotes[state]}
        onPress={() => openPage('person', { personId })}
      />
    </Card>
  );
}

interface PartProps {
  readonly form: EditForm;
  readonly person: PersonOnRoster | null;
}

/** A number that is known only masked stays, unless another one is typed. */
function PhonePart({ form, person }: PartProps) {
  const { draft, problems, problem } = form;
  const { phone } = draft.value;
  const holder = holderIn(problem);
  const taken = holder?.field === 'phone' ? copy.taken.phone(holder.name) : undefined;
  if (phone === null) {
    return (
      <Card>
        <KeyValueList
          items={[
            {
              key: 'phone',
              label: copy.phoneNow,
              value: person?.maskedPhone || copy.noPhone,
              action: { word: copy.changePhone, onPress: () => draft.change({ phone: '' }) },
            },
          ]}
        />
      </Card>
    );
  }
  return (
    <>
      <TextField
        label={person === null ? copy.phone : copy.newPhone}
        placeholder={copy.phonePlaceholder}
        kind="digits"
        value={phone}
        charsMax={entryCharsMax.phone}
        problem={problems.includes('phone') ? copy.problems.phone : taken}
        onChange={(typed) => draft.change({ phone: typed })}
      />
      {person !== null && (
        <Button
          word={copy.keepPhone}
          kind="quiet"
          size="compact"
          onPress={() => draft.change({ phone: null })}
        />
      )}
    </>
  );
}

function PlacePart({ form }: Pick<PartProps, 'form'>) {
  const { draft, problems, problem } = form;
  const { gridCode, householdNumber, rosterNumber } = draft.value;
  const holder = holderIn(problem);
  return (
    <>
      <GridField chosen={gridCode} onChoose={(code) => draft.change({ gridCode: code })} />
      <TextField
        label={copy.household}
        placeholder={copy.householdNote}
        kind="digits"
        value={householdNumber}
        charsMax={entryCharsMax.householdNumber}
        problem={problems.includes('householdNumber') ? copy.problems.householdNumber : undefined}
        onChange={(typed) => draft.change({ householdNumber: typed })}
      />
      <TextField
        label={copy.rosterNumber}
        value={rosterNumber}
        charsMax={entryCharsMax.rosterNumber}
        problem={holder?.field === 'rosterNumber' ? copy.taken.rosterNumber(holder.name) : undefined}
        onChange={(typed) => draft.change({ rosterNumber: typed })}
      />
    </>
  );
}

function problemWords(problem: unknown): string | null {
  if (problem === null || holderIn(problem) !== null) return null;
  const refusal = refusalIn(problem);
  if (refusal === 'version') return copy.conflict;
  return refusal === null ? sentenceFor(problem) : copy[refusal];
}

/** What others changed meanwhile, once it was taken over. */
function Meanwhile({ meanwhile }: Pick<EditForm, 'meanwhile'>) {
  if (meanwhile === null) return null;
  const words = meanwhile.map((field) => copy.fields[field]).join('、');
  return (
    <Notice words={words === '' ? copy.rebasedSame : copy.rebased(words)} tone="attention" icon="alert" />
  );
}

export interface EditFormPageProps {
  /** Null adds somebody. */
  readonly person: PersonOnRoster | null;
  readonly title: string;
}

/** Adds somebody to the roster, or corrects what it says. */
export function EditFormPage({ person, title }: EditFormPageProps) {
  const form = useEditForm(person);
  const { draft, problems, problem } = form;
  const { name, partyStatus, note } = draft.value;
  const holder = holderIn(problem);
  return (
    <Page
      title={title}
      footer={
        <FormFooter problem={problemWords(problem)}>
          {form.isOutdated && (
            <Button word={copy.takeNew} kind="ghost" isLoading={form.isRebasing} onPress={form.rebase} />
          )}
          <Button
            word={form.isSending ? copy.sending : copy.send}
            size="large"
            isLoading={form.isSending}
            onPress={form.save}
          />
        </FormFooter>
      }
    >
      {form.isTakenUp && <Notice words={copy.takenUp} icon="pen" onPress={form.startOver} />}
      <Meanwhile meanwhile={form.meanwhile} />
      {holder !== null && <HolderCard holder={holder} />}
      <TextField
        label={copy.name}
        placeholder={copy.namePlaceholder}
        value={name}
        charsMax={entryCharsMax.name}
        problem={problems.includes('name') ? copy.problems.name : undefined}
        onChange={(typed) => draft.change({ name: typed })}
      />
      <PhonePart form={form} person={person} />
      <Field label={copy.party} isBare>
        <ChoiceGrid
          label={copy.party}
          chosen={partyStatus}
          onChoose={(chosen) => draft.change({ partyStatus: chosen })}
          options={partyStatuses.map((key) => ({ key, word: partyStatusWords[key] }))}
        />
      </Field>
      <PlacePart form={form} />
      <TextArea
        label={copy.note}
        placeholder={copy.notePlaceholder}
        value={note}
        charsMax={entryCharsMax.note}
        isSaved={draft.isSaved}
        onChange={(words) => draft.change({ note: words })}
      />
    </Page>
  );
}
