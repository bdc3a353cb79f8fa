import { Text, View } from '@tarojs/components';
import type { BatchItem } from '@shared/contract/points';
import { Card } from '@/components/content/card';
import { ListRow } from '@/components/content/list-row';
import { Button } from '@/components/form/button';
import { openPage } from '@/routes';
import { deltaWords } from '@/words/number-copy';
import { cutWords } from '@/words/rule-copy';
import { batchCopy as copy } from './batch-copy';
import { countsOf } from './batch-state';
import './entries.scss';

export interface BatchResultProps {
  readonly items: readonly BatchItem[];
  readonly onAgain: () => void;
}

/** What each of many got, and what a cap has cut; every line leads to its entry. */
export function BatchResult({ items, onAgain }: BatchResultProps) {
  const { given, none } = countsOf(items);
  return (
    <>
      <Card title={copy.resultTitle}>
        <View>{copy.resultSum(given, none)}</View>
      </Card>
      <Card kind="list">
        {items.map(({ subject, subjectName, entryId, deltaTenths, cutBy }) => (
          <ListRow
            key={subject.id}
            title={subjectName}
            note={cutBy === null ? undefined : cutWords[cutBy]}
            trail={
              entryId === null ? (
                copy.noRoom
              ) : (
                <Text className="entry-row__delta">{deltaWords(deltaTenths)}</Text>
              )
            }
            onPress={entryId === null ? undefined : () => openPage('entry', { entryId })}
          />
        ))}
      </Card>
      <Button word={copy.again} kind="ghost" onPress={onAgain} />
    </>
  );
}
