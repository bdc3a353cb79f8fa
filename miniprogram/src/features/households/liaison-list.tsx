import { useState } from 'react';
import type { OutputOf } from '@shared/contract/method';
import type { listLiaisons } from '@shared/contract/people';
import { AnswerView } from '@/api/answer-view';
import { ShareBar } from '@/components/content/charts/share-bar';
import { DataTable, type Column } from '@/components/content/data-table';
import { PersonLine } from '@/components/content/person-line';
import { EmptyState } from '@/components/feedback/empty-state';
import { LoadMore } from '@/components/feedback/load-more';
import { Sheet } from '@/components/feedback/sheet';
import { Button } from '@/components/form/button';
import { SearchField } from '@/components/form/search-field';
import { openPage } from '@/routes';
import { partyStatusWords } from '@/words/party-status-copy';
import { useListLiaisons, useListMembers } from './api';
import { copy } from './copy';

type Liaison = OutputOf<typeof listLiaisons>['items'][number];

const columns: readonly Column<Liaison>[] = [
  { key: 'name', word: copy.liaisonColumns.name, width: 'wide', onCard: 'title', cell: ({ name }) => name },
  {
    key: 'households',
    word: copy.liaisonColumns.households,
    width: 'narrow',
    cell: ({ householdCount }) => copy.ownHouseholds(householdCount),
  },
  {
    key: 'visited',
    word: copy.liaisonColumns.visited,
    width: 'rest',
    cell: ({ householdCount, visitedCount }) =>
      householdCount === 0 ? (
        ''
      ) : (
        <>
          {copy.visitedOf(visitedCount, householdCount)}
          <ShareBar share={visitedCount / householdCount} />
        </>
      ),
  },
];

const openLiaison = (liaisonId: string, name: string): void => openPage('households', { liaisonId, name });

/** A party member who is to look after households. */
function MemberPicker({ onPick }: { readonly onPick: (personId: string, name: string) => void }) {
  const [query, setQuery] = useState('');
  const answer = useListMembers(query);
  return (
    <>
      <SearchField
        label={copy.memberSearch}
        placeholder={copy.memberSearch}
        value={query}
        onSearch={setQuery}
      />
      <AnswerView answer={answer}>
        {(members) =>
          members.length === 0 ? (
            <EmptyState title={copy.nobody} advice={copy.nobodyAdvice} icon="search" />
          ) : (
            <>
              {members.map(({ personId, name, gridName, partyStatus }) => (
                <PersonLine
                  key={personId}
                  name={name}
                  note={[gridName, partyStatusWords[partyStatus]]
                    .filter((words) => words !== null)
                    .join(' · ')}
                  onPress={() => onPick(personId, name)}
                />
              ))}
              <LoadMore {...answer.more} />
            </>
          )
        }
      </AnswerView>
    </>
  );
}

/** The liaisons with what they look after and have done this month. */
export function LiaisonList({ canKeep }: { readonly canKeep: boolean }) {
  const answer = useListLiaisons();
  const [isPicking, setIsPicking] = useState(false);
  const pick = { word: copy.chooseMember, onPress: () => setIsPicking(true) };
  return (
    <>
      <AnswerView answer={answer}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState
              title={copy.noLiaisons}
              advice={canKeep ? copy.noLiaisonsAdvice : copy.noLiaisonsAdviceReadOnly}
              icon="people"
              action={canKeep ? pick : undefined}
            />
          ) : (
            <>
              <DataTable
                label={copy.liaisons}
                columns={columns}
                rows={items}
                keyOf={({ personId }) => personId}
                nameOf={({ name }) => name}
                onOpen={({ personId, name }) => openLiaison(personId, name)}
              />
              {canKeep && <Button kind="ghost" icon="plus" {...pick} />}
            </>
          )
        }
      </AnswerView>
      <Sheet isOpen={isPicking} title={copy.chooseMember} onClose={() => setIsPicking(false)}>
        <MemberPicker
          onPick={(personId, name) => {
            setIsPicking(false);
            openLiaison(personId, name);
          }}
        />
      </Sheet>
    </>
  );
}
