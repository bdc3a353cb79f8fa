import { useState } from 'react';
import { View } from '@tarojs/components';
import type { PersonEvent } from '@shared/contract/people';
import { Card } from '@/components/content/card';
import { Timeline } from '@/components/content/timeline';
import { Button } from '@/components/form/button';
import { momentWords } from '@/words/when-copy';
import { personCopy as copy } from './person-copy';
import { tellable } from './state';
import './roster.scss';

const shownMax = 6;

/** What changed and why, below the name of the event. */
function EventWords({ event: { note, changes } }: { readonly event: PersonEvent }) {
  const lines = [
    ...tellable(changes, copy.isKnownField).map(({ field, before, after }) =>
      copy.change(field, before, after),
    ),
    ...(note === '' ? [] : [note]),
  ];
  if (lines.length === 0) return null;
  return (
    <View className="roster-person__lines">
      {lines.map((line, index) => (
        <View key={index}>{line}</View>
      ))}
    </View>
  );
}

/** What happened to this person in the village, newest first. */
export function HistoryCard({ history }: { readonly history: readonly PersonEvent[] }) {
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? history : history.slice(0, shownMax);
  return (
    <Card title={copy.history}>
      {history.length === 0 && <View>{copy.noHistory}</View>}
      <Timeline
        steps={shown.map((event) => ({
          key: event.eventId,
          title: copy.event(event),
          note: copy.eventNote(momentWords(event.at), event.byName),
          state: 'done',
          content: <EventWords event={event} />,
        }))}
      />
      {shown.length < history.length && (
        <Button word={copy.allHistory(history.length)} kind="quiet" onPress={() => setIsWhole(true)} />
      )}
    </Card>
  );
}
