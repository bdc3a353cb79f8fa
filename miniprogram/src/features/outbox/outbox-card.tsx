import { View } from '@tarojs/components';
import type { OutboxEntry } from '@/api/outbox/outbox-item';
import { Card } from '@/components/content/card';
import { outboxCopy } from './copy';
import { OutboxRow } from './outbox-row';
import { newestFirst } from './state';
import './outbox.scss';

export interface OutboxCardProps {
  readonly title?: string;
  readonly entries: readonly OutboxEntry[];
}

/** Some of what was written here, the latest on top; nothing at all where there is none. */
export function OutboxCard({ title = outboxCopy.title, entries }: OutboxCardProps) {
  if (entries.length === 0) return null;
  return (
    <Card title={title}>
      <View role="list">
        {newestFirst(entries).map((entry) => (
          <OutboxRow key={entry.itemId} entry={entry} />
        ))}
      </View>
    </Card>
  );
}
