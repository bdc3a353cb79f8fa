import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import { pointsLimits, type post as contract } from '@shared/contract/points';
import { dateOf } from '@shared/domain/calendar';
import { isRecordable } from '@shared/domain/ledger';
import { AppError } from '@shared/errors';
import type { Brought } from '../_runtime/parts';
import type { ReadCall, WriteCall } from '../_runtime/route';
import { acceptPhotos } from '../media/accept-photos';
import { photosOf } from '../media/photos-of';
import { mayRecord } from './ledger/may-record';
import { ruleIn } from './ledger/plan-postings';
import { postAndTell } from './ledger/post-entries';
import type { PostingFacts } from './ledger/posting-facts-store';
import { factsFrom, postingParts } from './ledger/posting-parts';
import { showEntry } from './show-entry';
import { subjectKey } from './ledger/subject-store';

type Input = ParsedInputOf<typeof contract>;

export const postParts = ({ subject, ruleId }: Input, now: string) => postingParts(subject, ruleId, now);

/** The day a record is for: today, or one not too long ago. */
export const recordedDay = ({ effectiveOn }: { readonly effectiveOn?: string | undefined }, now: string) => {
  const day = effectiveOn ?? dateOf(now);
  if (!isRecordable(day, now, pointsLimits.lateDaysMax)) {
    throw new AppError('InvalidInput', { fields: ['effectiveOn'] });
  }
  return day;
};

/** Judges who records for whom, and checks the photos, before the transaction begins. */
export const preparePost = async (
  call: ReadCall<Input>,
  brought: Brought<ReturnType<typeof postParts>>,
): Promise<PostingFacts> => {
  const { villageCode, input, now } = call;
  const { subject, ruleId, photos } = input;
  const facts = factsFrom(villageCode, subject.kind, brought);
  const day = recordedDay(input, now);
  const found = facts.subjects.get(subjectKey(subject));
  if (found === undefined) throw new AppError('NotFound');
  if (!(await mayRecord(call, ruleIn(facts, ruleId, day), [found]))) throw new AppError('Forbidden');
  await acceptPhotos(call, photos);
  return facts;
};

/** 即时记事: records points for one subject. */
export const postPoints = async (
  call: WriteCall<Input>,
  facts: PostingFacts,
): Promise<OutputOf<typeof contract>> => {
  const { documents, now, input, actor } = call;
  const { subject, ruleId, quantity, note, photos: photoIds } = input;
  const effectiveOn = recordedDay(input, now);
  const request = { subject, ruleId, quantity, effectiveOn, source: 'instant', note, photoIds } as const;
  const [posted] = await postAndTell(call, [request], { facts });
  if (posted === undefined) throw new Error('one request is answered as one');
  if (posted.entry === null) throw new AppError('CapReached', { cutBy: posted.cutBy ?? '' });
  const photos = await photosOf(documents, photoIds);
  const { entry, rule } = posted;
  return showEntry(entry, {
    rule,
    reversal: null,
    objection: null,
    photos,
    isInPublicity: false,
    viewer: actor,
  });
};
