import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { get } from '@shared/contract/objections';
import { AppError } from '@shared/errors';
import type { Documents } from '../_runtime/documents';
import type { Call, ReadCall } from '../_runtime/route';
import { mayReadEntriesOf } from '../points/visibility';
import { objectionStore, type ObjectionDocument } from './objection-store';
import { gatherAround, showObjection } from './show-objection';

/** An objection that the caller may see: the own one, and those to entries that are open to the caller; or NotFound. */
export const findVisible = async (
  call: Call<{ readonly objectionId: string }> & { readonly documents: Documents },
): Promise<ObjectionDocument> => {
  const { actor, documents, villageCode, input } = call;
  const objection = await objectionStore(documents, villageCode).find(input.objectionId);
  const subject = { kind: objection.subjectKind, id: objection.subjectId };
  const isVisible = objection.objectorId === actor.personId || (await mayReadEntriesOf(call, subject));
  if (!isVisible) throw new AppError('NotFound');
  return objection;
};

export const getObjection = async (
  call: ReadCall<ParsedInputOf<typeof get>>,
): Promise<OutputOf<typeof get>> => {
  const objection = await findVisible(call);
  return showObjection(call.actor, objection, await gatherAround(call, [objection]));
};
