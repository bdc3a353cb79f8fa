import { useState } from 'react';
import { isUnderReview } from '@shared/domain/applicant-file';
import type { SubjectKind } from '@shared/domain/points-words';
import { AnswerView } from '@/api/answer-view';
import { ListRow } from '@/components/content/list-row';
import { EmptyState } from '@/components/feedback/empty-state';
import { LoadMore, type LoadMoreProps } from '@/components/feedback/load-more';
import { TextField } from '@/components/form/text-field';
import { useListApplicants, useListGrids, useListHouseholds, useListPeople } from './api';
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
  readonly more?: LoadMoreProps;
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
            {more && <LoadMore {...more} />}
          </>
        )
      }
    </AnswerView>
  );
}

interface FoundProps {
  readonly query: string;
  readonly isMine: boolean;
  readonly onPick: ChoicesProps['onPick'];
}

function People({ query, onPick }: FoundProps) {
  const { data, error, refetch, more } = useListPeople(query);
  const found = data?.map(({ personId, ...person }) => ({ ...person, id: personId }));
  return <Choices answer={{ data: found, error, refetch }} more={more} onPick={onPick} />;
}

function Households({ query, isMine, onPick }: FoundProps) {
  const { data, error, refetch, more } = useListHouseholds(query, isMine ? 'mine' : 'all');
  const found = data?.map(({ householdId, ...household }) => ({ ...household, id: householdId }));
  return <Choices answer={{ data: found, error, refetch }} more={more} onPick={onPick} />;
}

function Grids({ query, onPick }: FoundProps) {
  const { data, error, refetch } = useListGrids();
  const found = data?.items
    .filter(({ name }) => name.includes(query))
    .map(({ gridCode, name }) => ({ id: gridCode, name, gridName: null }));
  return <Choices answer={{ data: found, error, refetch }} onPick={onPick} />;
}

/** Those whose file still takes points. */
function Applicants({ query, onPick }: FoundProps) {
  const { data, error, refetch, more } = useListApplicants();
  const found = data
    ?.filter(({ name, state }) => isUnderReview(state) && name.includes(query))
    .map(({ personId, name, gridName }) => ({ id: personId, name, gridName }));
  return <Choices answer={{ data: found, error, refetch }} more={more} onPick={onPick} />;
}

const choices = {
  person: People,
  household: Households,
  grid: Grids,
  applicant: Applicants,
} as const satisfies Record<SubjectKind, unknown>;

export interface SubjectPickerProps {
  readonly kind: SubjectKind;
  /** Of households only those that I look after. */
  readonly isMine?: boolean;
  readonly onPick: (subject: PickedSubject) => void;
}

/** Finds whoever can hold points by name. */
export function SubjectPicker({ kind, isMine = false, onPick }: SubjectPickerProps) {
  const [query, setQuery] = useState('');
  const Found = choices[kind];
  return (
    <>
      {kind !== 'grid' && (
        <TextField placeholder={copy.search[kind]} value={query} charsMax={10} onChange={setQuery} />
      )}
      <Found query={query.trim()} isMine={isMine} onPick={onPick} />
    </>
  );
}
