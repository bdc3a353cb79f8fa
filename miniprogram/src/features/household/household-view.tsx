import type { OutputOf } from '@shared/contract/method';
import type { getHousehold } from '@shared/contract/people';
import { AnswerView } from '@/api/answer-view';
import { useRefetchOnShow } from '@/api/use-refetch-on-show';
import { Card } from '@/components/content/card';
import { KeyValueList } from '@/components/content/key-value-list';
import { PersonLine } from '@/components/content/person-line';
import { EmptyState } from '@/components/feedback/empty-state';
import { Skeleton } from '@/components/feedback/skeleton';
import { openPage } from '@/routes';
import { partyStatusWords } from '@/words/party-status-copy';
import { useGetHousehold } from './api';
import { copy } from './copy';

type Household = OutputOf<typeof getHousehold>;

function Facts({ household: { number, name, gridName, lastVisitOn } }: { readonly household: Household }) {
  const visited = lastVisitOn === null ? copy.neverVisited : copy.visitedOn(lastVisitOn);
  return (
    <Card title={name}>
      <KeyValueList
        items={[
          {
            key: 'place',
            label: copy.place,
            value: [gridName, copy.numberOf(number)].filter((words) => words !== null).join(' · '),
          },
          { key: 'visit', label: copy.lastVisit, value: visited },
        ]}
      />
    </Card>
  );
}

function LiaisonCard({ liaison }: Pick<Household, 'liaison'>) {
  return (
    <Card title={copy.liaison} kind="list">
      {liaison === null ? (
        <PersonLine name={copy.noLiaison} note={copy.noLiaisonAdvice} isFaint />
      ) : (
        <PersonLine name={liaison.name} note={copy.liaisonNote} />
      )}
    </Card>
  );
}

interface PeopleProps {
  readonly people: Household['people'];
  readonly myId: string;
}

function People({ people, myId }: PeopleProps) {
  return (
    <Card title={copy.people(people.length)} kind="list">
      {people.map(({ personId, name, partyStatus, maskedPhone, isBound }) => (
        <PersonLine
          key={personId}
          name={name}
          tags={[
            ...(personId === myId ? [{ word: copy.me }] : []),
            ...(partyStatus === 'masses'
              ? []
              : [{ word: partyStatusWords[partyStatus], tone: 'red' as const }]),
          ]}
          note={[maskedPhone, isBound ? copy.bound : copy.notBound]
            .filter((words) => words !== '')
            .join(' · ')}
        />
      ))}
    </Card>
  );
}

/** Nobody has put this person into a household yet. */
export const NoHousehold = () => (
  <EmptyState
    title={copy.none}
    advice={copy.noneAdvice}
    icon="home"
    action={{ word: copy.correct, onPress: () => openPage('correct', { field: 'householdNumber' }) }}
  />
);

export interface HouseholdViewProps {
  readonly householdId: string;
  readonly myId: string;
}

/** Where one lives, with whom, and who of the party looks after the household. */
export function HouseholdView({ householdId, myId }: HouseholdViewProps) {
  const answer = useGetHousehold(householdId);
  useRefetchOnShow(answer.refetch);
  return (
    <AnswerView answer={answer} skeleton={<Skeleton rows={3} shape="card" />}>
      {(household) => (
        <>
          <Facts household={household} />
          <People people={household.people} myId={myId} />
          <LiaisonCard liaison={household.liaison} />
        </>
      )}
    </AnswerView>
  );
}
