import type { Finding } from '@shared/contract/findings';
import type { FindingKind } from '@shared/domain/points-words';
import { copy } from './copy';

export const shownKeys = ['open', 'all'] as const;
export type Shown = (typeof shownKeys)[number];

/** As many as are listed before somebody asks for more. */
export const entriesFirst = 3;

const differenceSentence = ({ month, facts }: Finding): string => {
  const { subjectName, expectedTenths, foundTenths, year } = facts;
  const name = subjectName ?? copy.somebody;
  const period = year === null ? copy.period(month) : copy.yearOf(year);
  const expected = expectedTenths ?? 0;
  const found = foundTenths ?? 0;
  return expected === found
    ? copy.sentences.differenceOfCaps(name, period)
    : copy.sentences.difference(name, period, found, expected);
};

const sentences: Readonly<Record<FindingKind, (finding: Finding) => string>> = {
  scoreDifference: differenceSentence,
  samePhoto: ({ photos, facts }) =>
    photos.length === 1
      ? copy.sentences.samePhotoTwice(facts.entryCount ?? 0)
      : copy.sentences.samePhotos(facts.entryCount ?? 0),
  oneRecorder: ({ facts }) =>
    copy.sentences.oneRecorder({
      recorder: facts.recorderName ?? copy.somebody,
      subject: facts.subjectName ?? copy.somebody,
      count: facts.entryCount ?? 0,
      given: facts.givenTenths ?? 0,
      share: facts.sharePercent ?? 0,
    }),
  manyInHour: ({ foundAt, facts }) =>
    copy.sentences.manyInHour(
      facts.recorderName ?? copy.somebody,
      facts.hourFrom ?? foundAt,
      facts.entryCount ?? 0,
      facts.givenTenths ?? 0,
    ),
};

/** What was found, as a sentence that needs nothing beside it. */
export const sentenceOf = (finding: Finding): string => sentences[finding.kind](finding);

export type FindingState = 'waiting' | 'stillWrong' | 'looked' | 'settled';

/** A difference that somebody has looked at is wrong until it is mended; a pattern is done with when it was looked at. */
export const stateOf = ({ kind, lookedAt, isSettled }: Finding): FindingState => {
  if (isSettled) return 'settled';
  if (lookedAt === null) return 'waiting';
  return kind === 'scoreDifference' ? 'stillWrong' : 'looked';
};
