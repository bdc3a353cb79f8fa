import { useState } from 'react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { AnswerView } from '@/api/answer-view';
import { errorCopy, sentenceFor } from '@/api/error-copy';
import { hasSessionExpired, startSession } from '@/api/session';
import { Card } from '@/components/content/card';
import { Heading } from '@/components/content/heading';
import { EmptyState } from '@/components/feedback/empty-state';
import { Notice } from '@/components/feedback/notice';
import { Skeleton } from '@/components/feedback/skeleton';
import { TextField } from '@/components/form/text-field';
import { devSignIn, listDevPeople } from './api.h5';
import { copy } from './copy';
import { PersonRow } from './person-row';
import { findPeople, type DevPerson } from './people';
import './sign-in.scss';

/** More rows help nobody find a name. */
const rowsMax = 40;

export function SignInView() {
  const people = useQuery({ queryKey: ['dev-people'], queryFn: listDevPeople });
  const signIn = useMutation({ mutationFn: devSignIn, onSuccess: startSession });
  return (
    <>
      {hasSessionExpired() && <Notice words={errorCopy.TokenExpired} icon="clock" />}
      <AnswerView answer={people} skeleton={<Skeleton rows={6} />}>
        {(found) =>
          found === null ? (
            <EmptyState title={copy.unavailable} advice={copy.unavailableAdvice} icon="me" />
          ) : (
            <>
              {signIn.error && <Notice words={sentenceFor(signIn.error)} tone="attention" icon="alert" />}
              <PeoplePicker people={found} isWorking={signIn.isPending} onPick={(id) => signIn.mutate(id)} />
            </>
          )
        }
      </AnswerView>
    </>
  );
}

interface PeoplePickerProps {
  readonly people: readonly DevPerson[];
  readonly isWorking: boolean;
  readonly onPick: (personId: string) => void;
}

function PeoplePicker({ people, isWorking, onPick }: PeoplePickerProps) {
  const [query, setQuery] = useState('');
  const found = findPeople(people, query);
  const hidden = found.length - rowsMax;
  return (
    <>
      <Heading className="sign-in__welcome" level={2}>
        {copy.welcome}
      </Heading>
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
              onPick={() => {
                if (!isWorking) onPick(person.personId);
              }}
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
