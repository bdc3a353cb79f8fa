import { Text } from '@tarojs/components';
import type { Objection } from '@shared/contract/objections';
import { dateOf } from '@shared/domain/calendar';
import { StoryRow } from '@/components/content/story-row';
import { openPage } from '@/routes';
import { deltaPointsWords } from '@/words/number-copy';
import { dateWords } from '@/words/when-copy';
import { copy } from './copy';
import { ObjectionMark } from './objection-mark';
import { turnWords } from './turn-words';

/** One objection in a list: what it is about, where it stands, and by when. */
export function ObjectionRow({ objection }: { readonly objection: Objection }) {
  const { objectionId, state, entry, raisedAt, decidedAt, objectorName, isMine, photos } = objection;
  const cover = photos[0]?.url ?? '';
  const who = isMine ? copy.raisedByMe : objectorName === '' ? null : copy.raisedBy(objectorName);
  const notes = [
    deltaPointsWords(entry.deltaTenths),
    who,
    turnWords(objection) ?? dateWords(dateOf(decidedAt ?? raisedAt)),
  ].filter((words) => words !== null);
  return (
    <StoryRow
      text={`${entry.subjectName} · ${entry.ruleTitle}`}
      isStrong
      {...(cover === '' ? {} : { photoUrl: cover })}
      onPress={() => openPage('objection', { objectionId })}
    >
      <ObjectionMark state={state} />
      {notes.map((words) => (
        <Text key={words}>{words}</Text>
      ))}
    </StoryRow>
  );
}
