import { submit } from '@shared/contract/offices';
import { AnswerView } from '@/api/answer-view';
import { OfficePage } from '@/api/office-page';
import { useMe } from '@/api/use-me';
import { ErrorState } from '@/components/feedback/error-state';
import { Page } from '@/components/layout/page';
import { useGetPerson, useListGrantable } from './api';
import { copy } from './copy';
import { GiveForm } from './give-form';
import { PersonOffices } from './person-offices';
import { isAboveVillages, unitOf } from './state';

interface GiveProps {
  readonly title: string;
}

/** Everything there is to give, to whoever will be chosen. */
function GiveToAnybody({ title }: GiveProps) {
  const me = useMe();
  const answer = useListGrantable();
  const ownCode = me.data && unitOf(me.data, submit.roles);
  if (answer.data === undefined || ownCode === undefined || ownCode === null) {
    return (
      <Page title={title}>
        <AnswerView answer={answer}>{() => <AnswerView answer={me}>{() => null}</AnswerView>}</AnswerView>
      </Page>
    );
  }
  const { grantable } = answer.data;
  return <GiveForm title={title} grantable={grantable} ownCode={ownCode} person={null} village={null} />;
}

/** What one person holds, and another office for them. */
function GiveToPerson({ title, personId }: GiveProps & { readonly personId: string }) {
  const me = useMe();
  const answer = useListGrantable();
  const person = useGetPerson(personId);
  const ownCode = me.data && unitOf(me.data, submit.roles);
  if (
    answer.data === undefined ||
    person.data === undefined ||
    ownCode === undefined ||
    ownCode === null ||
    person.data.villageCode === null
  ) {
    return (
      <Page title={title}>
        <AnswerView answer={person}>
          {() => (
            <AnswerView answer={answer}>{() => <ErrorState sentence={copy.refusals.person} />}</AnswerView>
          )}
        </AnswerView>
      </Page>
    );
  }
  const { name, villageCode } = person.data;
  const named = { key: personId, name };
  const { grantable } = answer.data;
  // Whoever is on a village's roster is given its offices; those above are given where everybody can be found.
  const ofVillage = grantable.filter((role) => !isAboveVillages(role));
  return (
    <GiveForm
      title={title}
      grantable={ofVillage}
      ownCode={ownCode}
      person={named}
      village={{ key: villageCode, name: '' }}
    >
      <PersonOffices person={named} villageCode={villageCode} />
    </GiveForm>
  );
}

export interface GivePageProps extends GiveProps {
  /** To whom, when that is said already. */
  readonly personId: string | null;
}

export const GivePage = ({ title, personId }: GivePageProps) => (
  <OfficePage title={title} roles={submit.roles}>
    {personId === null ? <GiveToAnybody title={title} /> : <GiveToPerson title={title} personId={personId} />}
  </OfficePage>
);
