import { AnswerView } from '@/api/answer-view';
import { chooseVillage, useChosenVillage } from '@/api/chosen-village';
import { Card } from '@/components/content/card';
import { ListRow } from '@/components/content/list-row';
import { Tag } from '@/components/content/tag';
import { EmptyState } from '@/components/feedback/empty-state';
import { useListVillages } from './api';
import { copy } from './copy';

/** For those whose office reaches over several villages: which one every page is about. */
export function VillagePicker({ onChosen }: { readonly onChosen?: () => void }) {
  const answer = useListVillages();
  const chosen = useChosenVillage();
  return (
    <AnswerView answer={answer}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState title={copy.none} advice={copy.noneAdvice} icon="home" />
        ) : (
          <Card title={copy.choose} kind="list">
            {items.map(({ villageCode, name }) => (
              <ListRow
                key={villageCode}
                title={name}
                trail={villageCode === chosen ? <Tag word={copy.chosen} tone="red" /> : undefined}
                onPress={() => {
                  chooseVillage(villageCode);
                  onChosen?.();
                }}
              />
            ))}
          </Card>
        )
      }
    </AnswerView>
  );
}
