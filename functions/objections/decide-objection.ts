import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { decide } from '@shared/contract/objections';
import { isOwnMatter, nextObjectionState, objectionPartsOf } from '@shared/domain/objection-workflow';
import type { ObjectionState } from '@shared/domain/points-words';
import { AppError } from '@shared/errors';
import type { WriteCall } from '../_runtime/route';
import { correctEntry, type Corrected } from '../points/ledger/correct-entry';
import { householdOfSubject, matterOf } from './concerned';
import { findVisible } from './get-objection';
import { objectionStore, type ObjectionDocument } from './objection-store';
import { gatherAround, showObjection, type Around } from './show-objection';

type DecideCall = WriteCall<ParsedInputOf<typeof decide>>;

interface AllowedDecision {
  readonly objection: ObjectionDocument;
  readonly to: ObjectionState;
}

/** Whether it is the caller's own matter, when it was raised or now: somebody may have moved into the household since. */
const isOwn = async ({ actor, documents }: DecideCall, objection: ObjectionDocument): Promise<boolean> => {
  const matter = matterOf(objection);
  if (isOwnMatter(actor, matter)) return true;
  const subjectHouseholdId = await householdOfSubject(documents, objection);
  return isOwnMatter(actor, { ...matter, subjectHouseholdId });
};

/** Refuses with OwnMatter, Forbidden (nobody with that office decides) or StateConflict (answered, or now the township's). */
const judgeDecide = async (call: DecideCall): Promise<AllowedDecision> => {
  const { actor, input } = call;
  const objection = await findVisible(call);
  if (await isOwn(call, objection)) throw new AppError('OwnMatter');
  const { state } = objection;
  const parts = objectionPartsOf(actor, objection);
  const next = nextObjectionState({ action: input.decision, state, parts });
  if (!next.isAllowed && next.reason === 'part') throw new AppError('Forbidden');
  if (!next.isAllowed) throw new AppError('StateConflict', { state });
  if (input.decision === 'uphold' && input.replacement !== undefined) {
    throw new AppError('InvalidInput', { fields: ['replacement'] });
  }
  return { objection, to: next.to };
};

/**
 * What the entry becomes. Where it was taken back meanwhile and nothing is due instead, there is nothing left to do but to say
 * so; anything else cannot stand in place of an entry that is gone.
 */
const correct = async (
  call: DecideCall,
  { _id: objectionId, entryId, countsInMonth }: ObjectionDocument,
  around: Around,
): Promise<Corrected> => {
  const { answer: reason, replacement } = call.input;
  const reversal = around.reversals.get(entryId);
  if (reversal !== undefined && replacement === undefined) return { reversal, correction: null };
  const entry = around.entries.get(entryId);
  if (entry === undefined) throw new AppError('NotFound');
  return correctEntry(call, { entry, reason, replacement, objectionId, month: countsInMonth });
};

const withCorrection = (around: Around, entryId: string, { reversal, correction }: Corrected): Around => ({
  ...around,
  entries: new Map([
    ...around.entries,
    ...(correction === null ? [] : [[correction._id, correction] as const]),
  ]),
  reversals: new Map([...around.reversals, [entryId, reversal]]),
});

/**
 * Answers an objection. Of two answers at once the second finds it answered, because both write it; the correction counts in the
 * month that has waited for it, in the same transaction.
 */
export const decideObjection = async (call: DecideCall): Promise<OutputOf<typeof decide>> => {
  const { actor, documents, villageCode, input, now } = call;
  const { objection, to } = await judgeDecide(call);
  const around = await gatherAround(call, [objection]);
  const corrected = input.decision === 'correct' ? await correct(call, objection, around) : null;
  const decided: ObjectionDocument = {
    ...objection,
    state: to,
    waitingKey: objection._id,
    ...{ deciderId: actor.personId, deciderName: actor.name, decidedAt: now, answer: input.answer },
    reversalId: corrected?.reversal._id ?? null,
    correctionId: corrected?.correction?._id ?? null,
  };
  await objectionStore(documents, villageCode).put(decided);
  const shown = corrected === null ? around : withCorrection(around, objection.entryId, corrected);
  return showObjection(actor, decided, shown);
};
