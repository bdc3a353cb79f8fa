import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { postBatch as contract } from '@shared/contract/points';
import type { Subject } from '@shared/domain/points-words';
import { AppError } from '@shared/errors';
import type { ReadCall, WriteCall } from '../_runtime/route';
import { acceptPhotos } from '../media/accept-photos';
import { mayRecord } from './ledger/may-record';
import { ruleIn, type PostingRequest } from './ledger/plan-postings';
import { postAndTell } from './ledger/post-entries';
import { recordedDay } from './post-points';
import { postingFactsStore, type PostingFacts } from './ledger/posting-facts-store';
import { recordedActivityStore } from './recorded-activity-store';
import { subjectKey } from './ledger/subject-store';

type Input = ParsedInputOf<typeof contract>;

interface Prepared {
  /** Each once, in the order asked for. */
  readonly subjects: readonly Subject[];
  readonly facts: PostingFacts;
  readonly origin: Pick<PostingRequest, 'sourceId' | 'sourceTitle'>;
}

const originOf = async ({ documents, villageCode, input }: ReadCall<Input>): Promise<Prepared['origin']> => {
  if (input.activityId === undefined) return {};
  const { _id, title } = await recordedActivityStore(documents, villageCode).find(input.activityId);
  return { sourceId: _id, sourceTitle: title };
};

/** Judges who records for whom, and checks the photos, before the transaction begins. */
export const prepareBatch = async (call: ReadCall<Input>): Promise<Prepared> => {
  const { documents, villageCode, input, now } = call;
  const day = recordedDay(input, now);
  const subjects = [...new Map(input.subjects.map((subject) => [subjectKey(subject), subject])).values()];
  const wanted = { subjects, ruleIds: [input.ruleId] };
  const facts = await postingFactsStore(documents, villageCode).find(wanted);
  const found = subjects.flatMap((subject) => facts.subjects.get(subjectKey(subject)) ?? []);
  if (found.length < subjects.length) throw new AppError('NotFound');
  if (!(await mayRecord(call, ruleIn(facts, input.ruleId, day), found))) throw new AppError('Forbidden');
  const origin = await originOf(call);
  await acceptPhotos(call, input.photos);
  return { subjects, facts, origin };
};

/** 批量记分: the same points for many. A cap that leaves one of them nothing stops nobody else, and the answer says so. */
export const postBatch = async (
  call: WriteCall<Input>,
  { subjects, facts, origin }: Prepared,
): Promise<OutputOf<typeof contract>> => {
  const { ruleId, quantity, note, photos: photoIds } = call.input;
  const effectiveOn = recordedDay(call.input, call.now);
  const requests = subjects.map((subject): PostingRequest => ({
    ...{ subject, ruleId, quantity, effectiveOn, source: 'batch', ...origin, note, photoIds },
  }));
  const posted = await postAndTell(call, requests, { facts });
  return {
    items: subjects.flatMap((subject, place) => {
      const each = posted[place];
      if (each === undefined) return [];
      const { entry, subjectName, askedTenths, cutBy } = each;
      const { _id: entryId = null, deltaTenths = 0, month = null } = entry ?? {};
      return [{ subject, subjectName, entryId, askedTenths, deltaTenths, cutBy, month }];
    }),
  };
};
