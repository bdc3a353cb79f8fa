import { useState } from 'react';
import { View } from '@tarojs/components';
import { AnswerView } from '@/api/answer-view';
import { Card } from '@/components/content/card';
import { pageState } from '@/components/content/table-selection';
import { EmptyState } from '@/components/feedback/empty-state';
import { LoadMore, type LoadMoreProps } from '@/components/feedback/load-more';
import { Checkbox } from '@/components/form/checkbox';
import { TextField } from '@/components/form/text-field';
import { useListCheckIns, useListHouseholds, useListPeople } from './api';
import { batchCopy as copy } from './batch-copy';
import type { PickedSubject } from './subject-picker';
import './post.scss';

interface TickProps {
  readonly chosen: readonly PickedSubject[];
  readonly onTick: (subjects: readonly PickedSubject[], isChosen: boolean) => void;
}

interface TickListProps extends TickProps {
  readonly answer: Parameters<typeof AnswerView<readonly Found[]>>[0]['answer'];
  readonly more: LoadMoreProps;
  readonly emptyTitle: string;
}

interface Found extends PickedSubject {
  readonly note: string | null;
}

const plain = ({ id, name }: Found): PickedSubject => ({ id, name });

/** Names to tick, and one box for all that are in sight. */
function TickList({ answer, more, emptyTitle, chosen, onTick }: TickListProps) {
  const ids = chosen.map(({ id }) => id);
  return (
    <AnswerView answer={answer}>
      {(found) =>
        found.length === 0 ? (
          <EmptyState title={emptyTitle} advice={copy.nobodyAdvice} icon="search" />
        ) : (
          <Card>
            <View className="post__ticks">
              <Checkbox
                label={copy.choosePage(found.length)}
                state={pageState(
                  ids,
                  found.map(({ id }) => id),
                )}
                onChange={(isChosen) => onTick(found.map(plain), isChosen)}
              />
              {found.map((subject) => (
                <Checkbox
                  key={subject.id}
                  label={subject.name}
                  note={subject.note ?? undefined}
                  state={ids.includes(subject.id)}
                  onChange={(isChosen) => onTick([plain(subject)], isChosen)}
                />
              ))}
              <LoadMore {...more} />
            </View>
          </Card>
        )
      }
    </AnswerView>
  );
}

function PeopleFound({ query, ...ticks }: TickProps & { readonly query: string }) {
  const { data, error, refetch, more } = useListPeople(query);
  const found = data?.map(({ personId: id, name, gridName: note }) => ({ id, name, note }));
  return (
    <TickList {...ticks} answer={{ data: found, error, refetch }} more={more} emptyTitle={copy.nobody} />
  );
}

function HouseholdsFound({ query, ...ticks }: TickProps & { readonly query: string }) {
  const { data, error, refetch, more } = useListHouseholds(query, 'all');
  const found = data?.map(({ householdId: id, name, gridName: note }) => ({ id, name, note }));
  return (
    <TickList {...ticks} answer={{ data: found, error, refetch }} more={more} emptyTitle={copy.nobody} />
  );
}

export interface SearchedProps extends TickProps {
  readonly source: 'people' | 'households';
}

/** Found by name and ticked; whoever was ticked stays so while another name is looked for. */
export function Searched({ source, ...ticks }: SearchedProps) {
  const [query, setQuery] = useState('');
  const FoundNow = source === 'people' ? PeopleFound : HouseholdsFound;
  return (
    <>
      <TextField placeholder={copy.search[source]} value={query} charsMax={10} onChange={setQuery} />
      <FoundNow query={query.trim()} {...ticks} />
    </>
  );
}

export interface OfActivityProps extends TickProps {
  readonly activityId: string;
}

/** Whoever checked in to an activity. */
export function OfActivity({ activityId, ...ticks }: OfActivityProps) {
  const { data, error, refetch, more } = useListCheckIns(activityId);
  const found = data?.map(({ personId: id, name }) => ({ id, name, note: null }));
  return (
    <TickList {...ticks} answer={{ data: found, error, refetch }} more={more} emptyTitle={copy.noCheckIns} />
  );
}
