import { useState } from 'react';
import type { SubjectKind } from '@shared/domain/points-words';
import { AnswerView } from '@/api/answer-view';
import { ListRow } from '@/components/content/list-row';
import { EmptyState } from '@/components/feedback/empty-state';
import { LoadMore, type LoadMoreProps } from '@/components/feedback/load-more';
import { TextField } from '@/components/form/text-field';
import { useListHouseholds, useListPeople } from './api';
import { postCopy as copy } from './post-copy';

export interface PickedSubject {
  readonly id: string;
  readonly name: string;
}

interface Found extends PickedSubject {
  readonly gridName: string | null;
}

interface ChoicesProps {
  readonly answer: Parameters<typeof AnswerView<readonly Found[]>>[0]['answer'];
  readonly more: LoadMoreProps;
  readonly onPick: (subject: PickedSubject) => void;
}

function Choices({ answer, more, onPick }: ChoicesProps) {
  return (
    <AnswerView answer={answer}>
      {(found) =>
        found.length === 0 ? (
          <EmptyState title={copy.nobody} advice={copy.nobodyAdvice} icon="search" />
        ) : (
          <>
            {found.map(({ id, name, gridName }) => (
              <ListRow
                key={id}
                title={name}
                note={gridName ?? undefined}
                onPress={() => onPick({ id, name })}
              />
            ))}
            <LoadMore {...more} />
          </>
        )
      }
    </AnswerView>
  );
}

interface FoundProps {
  readonly query: string;
  readonly onPick: ChoicesProps['onPick'];
}

function People({ query, onPick }: FoundProps) {
  const { data, error, refetch, more } = useListPeople(query);
  const found = data?.map(({ personId, ...person }) => ({ ...person, id: personId }));
  return <Choices answer={{ data: found, error, refetch }} more={more} onPick={onPick} />;
}

function Households({ query, onPick }: FoundProps) {
  const { data, error, refetch, more } = useListHouseholds(query);
  const found = data?.map(({ householdId, ...household }) => ({ ...household, id: householdId }));
  return <Choices answer={{ data: found, error, refetch }} more={more} onPick={onPick} />;
}

export interface SubjectPickerProps {
  readonly kind: SubjectKind;
  readonly onPick: (subject: PickedSubject) => void;
}

/** Finds a person or a household by name. */
export function SubjectPicker({ kind, onPick }: SubjectPickerProps) {
  const [query, setQuery] = useState('');
  const Found = kind === 'person' ? People : Households;
  return (
    <>
      <TextField
        placeholder={kind === 'person' ? copy.searchPerson : copy.searchHousehold}
        value={query}
        charsMax={10}
        onChange={setQuery}
      />
      <Found query={query.trim()} onPick={onPick} />
    </>
  );
}
