import * as z from 'zod/mini';
import { method } from '@shared/contract/method';
import { idSchema, villageInput } from '@shared/contract/schema';
import { AppError } from '@shared/errors';
import type { Stored } from '../documents';
import type { ReadCall, WriteCall } from '../route';

/**
 * Two methods that no village has, to look at the doorway without any feature behind it. A parcel lies among the media,
 * because collections are a closed list.
 */
interface Parcel extends Stored {
  readonly villageCode: string;
  readonly isSent: boolean;
  readonly words: string;
}

const output = z.object({ parcelId: idSchema, words: z.string(), label: z.object({ to: z.string() }) });

export const getParcel = method({
  name: 'parcels.get',
  does: 'Shows a parcel.',
  kind: 'read',
  roles: ['villager', 'secretary'],
  input: z.object({ ...villageInput, parcelId: idSchema }),
  output,
  errors: ['NotFound'],
});

export const sendParcel = method({
  name: 'parcels.submit',
  does: 'Sends a parcel that lies ready.',
  kind: 'write',
  roles: ['secretary'],
  input: z.object({ ...villageInput, parcelId: idSchema, words: z._default(z.string(), '') }),
  output,
  errors: ['NotFound', 'StateConflict'],
});

export const returnParcel = method({ ...sendParcel, name: 'parcels.reverse', does: 'Takes a parcel back.' });

type Get = ReadCall<{ readonly parcelId: string }>;
type Send = WriteCall<{ readonly parcelId: string; readonly words: string }>;

const findParcel = async ({ documents, villageCode, input }: Get | Send): Promise<Parcel> => {
  const parcel = await documents.get<Parcel>('media', input.parcelId);
  if (parcel?.villageCode !== villageCode) throw new AppError('NotFound');
  return parcel;
};

/** With more on it than the contract names. */
const show = ({ _id, words }: Parcel) => ({
  ...{ parcelId: _id, words, secret: 'of the house' },
  label: { to: 'Wuqiao', secret: 'of the post' },
});

export const showParcel = async (call: Get) => show(await findParcel(call));

/** Writes beside the parcel a slip under a new id, one for every time it was really sent. */
export const sendIt = async (call: Send) => {
  const parcel = await findParcel(call);
  if (parcel.isSent) throw new AppError('StateConflict');
  const { documents, villageCode, input, newId } = call;
  const slip = { _id: newId(), ...{ villageCode, ownerId: 'slips', parcelId: parcel._id } };
  await documents.insert('media', slip);
  await documents.put('media', { ...parcel, ...{ isSent: true, words: input.words } });
  return { ...show(parcel), words: `sent: ${input.words}` };
};

export const aParcel = (_id: string, villageCode: string, fields: Partial<Parcel> = {}): Parcel => ({
  ...{ _id, villageCode, isSent: false, words: 'ready' },
  ...fields,
});
