import { useState } from 'react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { sentenceFor } from '@/api/error-copy';
import { startSession } from '@/api/session';
import { Card } from '@/components/content/card';
import { Heading } from '@/components/content/heading';
import { ListRow } from '@/components/content/list-row';
import { EmptyState } from '@/components/feedback/empty-state';
import { Notice } from '@/components/feedback/notice';
import { TextField } from '@/components/form/text-field';
import { devSignIn, listDevPeople, newStranger, type DevSubject } from './api.h5';
import { copy } from './copy';
import { PersonRow } from './person-row';
import { findPeople, type DevPerson } from './people';
import './sign-in.scss';

/** More rows help nobody find a name. */
const rowsMax = 40;

interface PeoplePickerProps {
  readonly people: readonly DevPerson[];
  readonly onPick: (subject: DevSubject) => void;
}

function PeoplePicker({ people, onPick }: PeoplePickerProps) {
  const [query, setQuery] = useState('');
  const found = findPeople(people, query);
  const hidden = found.length - rowsMax;
  return (
    <>
      <TextField
        label={copy.searchLabel}
        placeholder={copy.searchPlaceholder}
        value={query}
        charsMax={10}
        onChange={setQuery}
      />
      {found.length === 0 ? (
        <EmptyState title={copy.nobody} advice={copy.nobodyAdvice} icon="search" />
      ) : (
        <Card kind="list">
          {found.slice(0, rowsMax).map((person) => (
            <PersonRow
              key={person.personId}
              person={person}
              onPick={() => onPick({ personId: person.personId })}
            />
          ))}
        </Card>
      )}
      <View className="sign-in__count">
        {hidden > 0 ? copy.moreNames(hidden) : copy.peopleCount(found.length)}
      </View>
    </>
  );
}

/** Whom a local runtime lets one be; nothing at all where there is no such list, as in any deployed one. */
export function DevPeopleList() {
  const people = useQuery({ queryKey: ['dev-people'], queryFn: listDevPeople });
  const signIn = useMutation({ mutationFn: devSignIn, onSuccess: startSession });
  if (!people.data) return null;
  const pick = (subject: DevSubject) => {
    if (!signIn.isPending) signIn.mutate(subject);
  };
  return (
    <>
      <View>
        <Heading className="sign-in__welcome" level={2}>
          {copy.welcome}
        </Heading>
        <View className="sign-in__note">{copy.welcomeNote}</View>
      </View>
      {signIn.error && <Notice words={sentenceFor(signIn.error)} tone="attention" icon="alert" />}
      <Card kind="list">
        <ListRow
          title={copy.asStranger}
          note={copy.asStrangerNote}
          onPress={() => pick({ openId: newStranger() })}
        />
      </Card>
      <PeoplePicker people={people.data} onPick={pick} />
    </>
  );
}
