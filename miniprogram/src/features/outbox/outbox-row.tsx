import { Text, View } from '@tarojs/components';
import type { OutboxEntry, OutboxState } from '@/api/outbox/outbox-item';
import { Picture } from '@/components/content/picture';
import { StateMark, type StateMarkProps } from '@/components/content/state-mark';
import { momentWords } from '@/words/when-copy';
import { outboxCopy as copy } from './copy';
import { OutboxActions } from './outbox-actions';
import { photosSent, problemWords } from './state';
import { useLocalPicture } from './use-local-picture';
import './outbox.scss';

const marks: Readonly<Record<OutboxState, Omit<StateMarkProps, 'word'>>> = {
  waiting: { icon: 'clock', tone: 'gold' },
  sending: { icon: 'refresh', tone: 'blue' },
  delivered: { icon: 'check', tone: 'green' },
  needsAttention: { icon: 'alert', tone: 'red' },
};

/** How far the photos are, while they travel. */
function Progress({ entry }: { readonly entry: OutboxEntry }) {
  const photos = photosSent(entry);
  if (photos === null || entry.state !== 'sending') return null;
  const { sent, total, percent } = photos;
  return (
    <View className="outbox__progress">
      <View className="outbox__track">
        <View className="outbox__fill" style={{ width: `${percent}%` }} />
      </View>
      <View className="outbox__percent">{`${copy.photosOf(sent, total)} · ${copy.percent(percent)}`}</View>
    </View>
  );
}

/** Something written here: its first photo, its words, where it has got to, and what to do when it did not get there. */
export function OutboxRow({ entry }: { readonly entry: OutboxEntry }) {
  const { method, title, state, photos, sentAs, writtenAt } = entry;
  const picture = useLocalPicture(state === 'delivered' ? undefined : photos?.keys[0]);
  const problem = problemWords(entry);
  return (
    <View className="outbox__row" role="listitem">
      <View className="outbox__body">
        {picture !== null && <Picture className="outbox__photo" src={picture} mode="aspectFill" />}
        <View className="outbox__words">
          <View className="outbox__title">{title}</View>
          <View className="outbox__notes">
            <StateMark {...marks[state]} word={copy.states[state]} />
            <Text>{copy.kinds[method] ?? copy.otherKind}</Text>
            <Text>{momentWords(writtenAt)}</Text>
            {sentAs.actFor !== null && <Text>{copy.forWhom(sentAs.actFor.name)}</Text>}
          </View>
        </View>
      </View>
      <Progress entry={entry} />
      {problem !== null && (
        <View className={state === 'needsAttention' ? 'outbox__problem' : 'outbox__why'}>{problem}</View>
      )}
      <OutboxActions entry={entry} />
    </View>
  );
}
