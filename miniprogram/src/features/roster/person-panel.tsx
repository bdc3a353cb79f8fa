import { View } from '@tarojs/components';
import { AnswerView } from '@/api/answer-view';
import type { Me } from '@/api/use-me';
import { Skeleton } from '@/components/feedback/skeleton';
import { Button } from '@/components/form/button';
import { openPage } from '@/routes';
import { useGetPerson } from './api';
import { copy } from './copy';
import { PersonView } from './person-view';
import './roster.scss';

export interface PersonPanelProps {
  readonly personId: string;
  readonly me: Me;
  readonly onClose: () => void;
}

/** The open person beside the table. */
export function PersonPanel({ personId, me, onClose }: PersonPanelProps) {
  const { data, error, refetch, isPlaceholderData } = useGetPerson(personId);
  return (
    <>
      <View className="roster-panel__head">
        <Button
          word={copy.openWhole}
          kind="quiet"
          size="compact"
          onPress={() => openPage('person', { personId })}
        />
        <Button word={copy.closePerson} kind="quiet" size="compact" icon="close" onPress={onClose} />
      </View>
      <AnswerView
        answer={{ data: isPlaceholderData ? undefined : data, error, refetch }}
        skeleton={<Skeleton rows={3} shape="card" />}
      >
        {(person) => <PersonView person={person} me={me} />}
      </AnswerView>
    </>
  );
}
