import { Text } from '@tarojs/components';
import type { EscalatedObjection } from '@shared/contract/objections';
import { dateOf } from '@shared/domain/calendar';
import { chooseVillage } from '@/api/chosen-village';
import { AnswerView } from '@/api/answer-view';
import { useRefetchOnShow } from '@/api/use-refetch-on-show';
import { Card } from '@/components/content/card';
import { ListRow } from '@/components/content/list-row';
import { StoryRow } from '@/components/content/story-row';
import { openPage } from '@/routes';
import { deltaPointsWords } from '@/words/number-copy';
import { useListEscalated } from './api';
import { copy } from './copy';

function EscalatedRow({ objection }: { readonly objection: EscalatedObjection }) {
  const { objectionId, villageCode, villageName, entry, escalatedAt, raisedAt } = objection;
  const since = copy.escalatedSince(dateOf(escalatedAt ?? raisedAt));
  return (
    <StoryRow
      text={`${entry.subjectName} · ${entry.ruleTitle}`}
      isStrong
      onPress={() => {
        // Every page from here on is about that village.
        chooseVillage(villageCode);
        openPage('objection', { objectionId });
      }}
    >
      {[villageName, since, deltaPointsWords(entry.deltaTenths)].map((words) => (
        <Text key={words}>{words}</Text>
      ))}
    </StoryRow>
  );
}

/** What waits for the township, wherever in it: for those who have not said yet which village they look at. */
export function EscalatedCard() {
  const answer = useListEscalated();
  useRefetchOnShow(answer.refetch);
  return (
    <AnswerView answer={answer} isQuiet>
      {({ items }) =>
        items.length === 0 ? (
          <Card kind="list">
            <ListRow title={copy.noEscalated} />
          </Card>
        ) : (
          <Card title={copy.escalated(items.length)} kind="list">
            {items.map((objection) => (
              <EscalatedRow key={objection.objectionId} objection={objection} />
            ))}
          </Card>
        )
      }
    </AnswerView>
  );
}
