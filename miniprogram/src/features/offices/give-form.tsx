import type { ReactNode } from 'react';
import type { OfficeRole } from '@shared/domain/roles';
import { ConfirmDialog } from '@/components/feedback/confirm-dialog';
import { Button } from '@/components/form/button';
import { FormFooter } from '@/components/form/form-footer';
import { Page } from '@/components/layout/page';
import { roleWords } from '@/words/role-copy';
import { copy } from './copy';
import { HolderFields, PlaceFields, RoleField, TermFields } from './give-fields';
import { problemWords } from './problem-words';
import { useGiveForm, type GiveFor, type GiveForm as Form } from './use-give-form';
import './offices.scss';

/** What is about to be done, in one sentence. */
function sentenceOf({ draft, isNew }: Form): string {
  const { role, village, unit, person, name, fromOn, hasEnd, toOn } = draft.value;
  return copy.giveSentence({
    name: isNew ? name.trim() : (person?.name ?? ''),
    place: unit?.name ?? village?.name ?? '',
    role: role === null ? '' : roleWords[role],
    fromOn,
    toOn: hasEnd ? toOn : null,
  });
}

export interface GiveFormProps extends GiveFor {
  readonly title: string;
  readonly grantable: readonly OfficeRole[];
  /** What stands above the form, such as what the person holds already. */
  readonly children?: ReactNode;
}

/** Giving an office, as a whole page: what, where, to whom, from when to when. */
export function GiveForm({ title, grantable, children, ...giving }: GiveFormProps) {
  const form = useGiveForm(giving);
  const { isAsking, isSending, isNew, problem, stopAsking, send } = form;
  return (
    <Page
      title={title}
      footer={
        <FormFooter problem={problem === null ? null : problemWords(problem, isNew)}>
          <Button word={copy.giveAsk} size="large" onPress={form.ask} />
        </FormFooter>
      }
    >
      {children}
      <RoleField form={form} grantable={grantable} />
      {form.draft.value.role !== null && (
        <>
          <PlaceFields form={form} {...giving} />
          <HolderFields form={form} {...giving} />
          <TermFields form={form} />
        </>
      )}
      <ConfirmDialog
        isOpen={isAsking}
        title={copy.giveTitle}
        sentence={sentenceOf(form)}
        confirmWord={copy.giveAsk}
        isWorking={isSending}
        onConfirm={() => void send().then(stopAsking)}
        onClose={stopAsking}
      />
    </Page>
  );
}
