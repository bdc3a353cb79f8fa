import { Card } from '@/components/content/card';
import { ListRow } from '@/components/content/list-row';
import { openPage } from '@/routes';
import { copy } from './copy';
import type { Task } from './state';

export interface TaskListProps {
  readonly tasks: readonly Task[];
  /** How many are on the roster. */
  readonly memberCount: number;
}

/** What is done often: a word each, one press. */
export function TaskList({ tasks, memberCount }: TaskListProps) {
  return (
    <Card title={copy.often} kind="list">
      {tasks.map(({ key, route, params }) => (
        <ListRow
          key={key}
          title={copy.tasks[key]}
          trail={key === 'people' ? copy.people(memberCount) : undefined}
          onPress={() => openPage(route, params)}
        />
      ))}
    </Card>
  );
}
