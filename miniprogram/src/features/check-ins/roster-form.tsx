import { useState } from 'react';
import { View } from '@tarojs/components';
import type { Person } from '@shared/contract/people';
import { AnswerView } from '@/api/answer-view';
import { Card } from '@/components/content/card';
import { Glyph } from '@/components/content/glyph';
import { Heading } from '@/components/content/heading';
import { Pressable } from '@/components/content/pressable';
import { ConfirmDialog } from '@/components/feedback/confirm-dialog';
import { EmptyState } from '@/components/feedback/empty-state';
import { Notice } from '@/components/feedback/notice';
import { Skeleton } from '@/components/feedback/skeleton';
import { Button } from '@/components/form/button';
import { TextField } from '@/components/form/text-field';
import { Page } from '@/components/layout/page';
import { classNames } from '@/components/theme/class-names';
import { rosterCopy as copy } from './roster-copy';
import { canEnterRoster, rosterGroups, type RosterGroup } from './state';
import { useRosterForm, type RosterForm } from './use-roster-form';
import './roster.scss';

/** What half the width of a phone has room for in one line. */
const shortNameMax = 6;

interface NameProps {
  readonly person: Person;
  readonly isIn: boolean;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}

/** One name to tick; those who are in already are marked and cannot be. */
function Name({ person: { name }, isIn, isChosen, onToggle }: NameProps) {
  return (
    <Pressable
      role="checkbox"
      label={isIn ? copy.isIn(name) : name}
      className={classNames(
        'roster__name',
        name.length > shortNameMax && 'roster__name--long',
        isChosen && 'roster__name--chosen',
        isIn && 'roster__name--in',
      )}
      isSelected={isIn || isChosen}
      isDisabled={isIn}
      onPress={onToggle}
    >
      <View className={classNames('roster__box', (isIn || isChosen) && 'roster__box--ticked')}>
        {(isIn || isChosen) && <Glyph name="check" size="small" />}
      </View>
      <View className="roster__word">{name}</View>
    </Pressable>
  );
}

interface GroupProps {
  readonly group: RosterGroup;
  readonly form: Pick<RosterForm, 'present' | 'chosen' | 'toggle'>;
}

function Group({ group: { gridName, people }, form: { present, chosen, toggle } }: GroupProps) {
  const absent = people.map(({ personId }) => personId).filter((personId) => !present.has(personId));
  const title = gridName ?? copy.noGrid;
  return (
    <Card>
      <View className="roster__head">
        <Heading className="roster__grid" level={2}>
          {title}
        </Heading>
        {absent.length > 0 && (
          <Button
            word={copy.all}
            label={copy.allOfGrid(title)}
            kind="quiet"
            size="compact"
            onPress={() => toggle(absent)}
          />
        )}
      </View>
      <View className="roster__names">
        {people.map((person) => (
          <Name
            key={person.personId}
            person={person}
            isIn={present.has(person.personId)}
            isChosen={chosen.includes(person.personId)}
            onToggle={() => toggle([person.personId])}
          />
        ))}
      </View>
    </Card>
  );
}

function Groups({
  form,
  people,
  query,
}: Pick<GroupProps, 'form'> & { people: readonly Person[]; query: string }) {
  const groups = rosterGroups(people, query);
  if (people.length === 0) {
    return <EmptyState title={copy.noMembers} advice={copy.noMembersAdvice} icon="people" />;
  }
  if (groups.length === 0) return <EmptyState title={copy.nobody} advice={copy.nobodyAdvice} icon="search" />;
  return groups.map((group) => <Group key={group.gridName ?? ''} group={group} form={form} />);
}

/** The paper roster: tick who came, by grid, and enter them together. */
export function RosterForm({ activityId, title }: { readonly activityId: string; readonly title: string }) {
  const form = useRosterForm(activityId);
  const [query, setQuery] = useState('');
  const [isAsking, setIsAsking] = useState(false);
  const { members, checkIns, activity, present, chosen, isSending, problem, send } = form;
  const submit = (
    <Button
      word={copy.submit(chosen.length)}
      size="large"
      isDisabled={chosen.length === 0}
      onPress={() => setIsAsking(true)}
    />
  );
  return (
    <Page title={title} footer={submit}>
      <View className="roster__activity">{activity?.title}</View>
      {activity && !canEnterRoster(activity, new Date().toISOString()) && (
        <Notice words={copy.notOpen} tone="attention" icon="alert" />
      )}
      <TextField placeholder={copy.search} value={query} charsMax={10} onChange={setQuery} />
      <AnswerView answer={members} skeleton={<Skeleton rows={6} shape="card" />}>
        {(people) => (
          <AnswerView answer={checkIns} skeleton={<Skeleton rows={6} shape="card" />}>
            {() => (
              <>
                <View className="roster__counts" role="status">
                  {copy.counts(present.size, chosen.length)}
                </View>
                <Groups form={form} people={people} query={query} />
              </>
            )}
          </AnswerView>
        )}
      </AnswerView>
      <ConfirmDialog
        isOpen={isAsking}
        title={copy.confirmTitle}
        sentence={copy.confirm(chosen.length, activity?.title ?? copy.thisActivity)}
        confirmWord={copy.confirmWord}
        isWorking={isSending}
        onConfirm={() => void send()}
        onClose={() => setIsAsking(false)}
      >
        {problem !== null && <Notice words={problem} tone="attention" icon="alert" />}
      </ConfirmDialog>
    </Page>
  );
}
