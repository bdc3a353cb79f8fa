import { useState } from 'react';
import { View } from '@tarojs/components';
import type { Person } from '@shared/contract/people';
import { AnswerView } from '@/api/answer-view';
import { EmptyState } from '@/components/feedback/empty-state';
import { LoadMore } from '@/components/feedback/load-more';
import { Button } from '@/components/form/button';
import { ChoiceList } from '@/components/form/choice-list';
import { Field } from '@/components/form/field';
import { SearchField } from '@/components/form/search-field';
import { partyStatusWords } from '@/words/party-status-copy';
import { useSearchPeople } from './api';
import { copy } from './copy';
import type { Named } from './state';

export interface PersonPickerProps {
  readonly label: string;
  /** Whose roster; the caller's own village when null. */
  readonly villageCode: string | null;
  /** Households are looked after by members of the party (联户党员). */
  readonly scope: 'members' | 'everybody';
  readonly chosen: Named | null;
  readonly problem: string | undefined;
  /** Who cannot be chosen, such as who holds the office now. */
  readonly exceptId?: string;
  readonly onChoose: (person: Named | null) => void;
}

const noteOf = ({ gridName, partyStatus }: Person): string =>
  [gridName ?? '', partyStatusWords[partyStatus]].filter((words) => words !== '').join(' · ');

function Found(props: Omit<PersonPickerProps, 'label' | 'problem'> & { readonly query: string }) {
  const { villageCode, scope, exceptId, query, onChoose } = props;
  const answer = useSearchPeople(villageCode, scope, query);
  return (
    <AnswerView answer={answer}>
      {(found) => {
        const people = found.filter(({ personId }) => personId !== exceptId);
        if (people.length === 0) {
          return <EmptyState title={copy.nobody} advice={copy.nobodyAdvice} icon="search" />;
        }
        return (
          <>
            <ChoiceList
              label={copy.searchLabel}
              chosen={null}
              onChoose={(key) => {
                const person = people.find(({ personId }) => personId === key);
                if (person !== undefined) onChoose({ key, name: person.name });
              }}
              options={people.map((person) => ({
                key: person.personId,
                word: person.name,
                note: noteOf(person),
              }))}
            />
            {answer.more.hasMore && <LoadMore {...answer.more} />}
          </>
        );
      }}
    </AnswerView>
  );
}

/** Somebody of a village's roster, found by name; once chosen the others make room. */
export function PersonPicker(props: PersonPickerProps) {
  const { label, chosen, problem, onChoose } = props;
  const [query, setQuery] = useState('');
  return (
    <Field label={label} problem={problem} isBare>
      {chosen !== null ? (
        <View className="offices__chosen">
          <View className="offices__chosen-name">{copy.chosenPerson(chosen.name)}</View>
          <Button word={copy.otherPerson} kind="ghost" size="compact" onPress={() => onChoose(null)} />
        </View>
      ) : (
        <View className="offices__search">
          <SearchField
            label={copy.searchLabel}
            placeholder={copy.searchPlaceholder}
            value={query}
            onSearch={setQuery}
          />
          {query === '' ? (
            <View className="offices__hint">{copy.searchHint[props.scope]}</View>
          ) : (
            <Found {...props} query={query} />
          )}
        </View>
      )}
    </Field>
  );
}
