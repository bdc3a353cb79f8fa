import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import { objectionLimits, type raise } from '@shared/contract/objections';
import { answerByOf, countsInMonthOf } from '@shared/domain/objection-workflow';
import type { ReadCall, WriteCall } from '../_runtime/route';
import { isWorkingDay } from '../_runtime/working-days';
import { acceptPhotos } from '../media/accept-photos';
import type { EntryDocument } from '../points/ledger/entry-store';
import { monthCloseStore } from '../points/ledger/month-close-store';
import { householdOfSubject, isVillageConcerned, matterOf } from './concerned';
import { judgeRaise } from './judge-raise';
import { objectionStore, type ObjectionDocument } from './objection-store';
import { gatherAround, showObjection } from './show-objection';

type Input = ParsedInputOf<typeof raise>;

/** Photos are looked at only for an objection that can be raised. */
export const prepareObjection = async (call: ReadCall<Input>): Promise<void> => {
  if (call.input.photos.length === 0) return;
  await judgeRaise(call);
  await acceptPhotos(call, call.input.photos);
};

const objectionTo = async (
  { actor, villageCode, input, now, newId, documents }: WriteCall<Input>,
  entry: EntryDocument,
  countsInMonth: string,
): Promise<ObjectionDocument> => {
  const { _id: entryId, subjectKind, subjectId, deltaTenths } = entry;
  const subjectHouseholdId = await householdOfSubject(documents, entry);
  const proxyId = actor.proxy?.personId ?? null;
  const facts = { subjectKind, subjectId, subjectHouseholdId, objectorId: actor.personId, proxyId };
  const isEscalated = await isVillageConcerned(documents, villageCode, matterOf(facts), now);
  return {
    _id: newId(),
    villageCode,
    entryId,
    deltaTenths,
    ...facts,
    state: isEscalated ? 'escalated' : 'raised',
    waitingKey: entryId,
    countsInMonth,
    objectorName: actor.name,
    proxyName: actor.proxy?.name ?? null,
    words: input.words,
    photoIds: input.photos,
    raisedAt: now,
    answerBy: answerByOf(now, objectionLimits.answerWorkingDays, isWorkingDay),
    escalatedAt: isEscalated ? now : null,
    ...{ deciderId: null, deciderName: null, decidedAt: null, answer: '' },
    ...{ reversalId: null, correctionId: null },
  };
};

/**
 * Takes in an objection: from now on the entry is frozen on the board. What counts in a month that is over writes the
 * document of its close, as the end of the publicity does, so that the two cannot pass each other.
 */
export const raiseObjection = async (call: WriteCall<Input>): Promise<OutputOf<typeof raise>> => {
  const { documents, villageCode, actor, now } = call;
  const entry = await judgeRaise(call);
  const closes = monthCloseStore(documents, villageCode);
  const month = countsInMonthOf(entry.month, await closes.find(entry.month), now);
  const objection = await objectionTo(call, entry, month);
  const around = await gatherAround(call, [objection]);
  await closes.noteEntries(month, now, 0);
  await objectionStore(documents, villageCode).insert(objection);
  return showObjection(actor, objection, around);
};
