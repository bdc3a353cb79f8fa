import type { NamedSeal } from '@shared/contract/seals';
import type { Seal } from '@shared/domain/seal';
import { AppError } from '@shared/errors';
import { unitStore } from '../../_runtime/roster/unit-store';
import type { ReadCall } from '../../_runtime/route';
import { sealStore, type SealDocument } from './seal-store';
import type { SealKind } from '@shared/domain/points-words';

type Call = Pick<ReadCall<unknown>, 'documents' | 'villageCode'>;

/** A seal without its salt. */
export const publicSeal = (seal: Seal): Seal => ({
  villageCode: seal.villageCode,
  month: seal.month,
  kind: seal.kind,
  sequence: seal.sequence,
  sealedAt: seal.sealedAt,
  entryCount: seal.entryCount,
  root: seal.root,
  boards: seal.boards,
  previous: seal.previous,
  seal: seal.seal,
});

export const namedSeal = (seal: Seal, villageName: string): NamedSeal => {
  const { boards, ...shown } = publicSeal(seal);
  return { ...shown, boards: boards.map(({ board, hash }) => ({ board, hash })), villageName };
};

export const findVillageName = async ({ documents, villageCode }: Call): Promise<string> =>
  (await unitStore(documents).find(villageCode))?.name ?? '';

/** The seal asked for; the one that counts when no kind is told. */
export const findSeal = async (
  { documents, villageCode }: Call,
  { month, kind }: { readonly month: string; readonly kind?: SealKind | undefined },
): Promise<SealDocument> => {
  const seals = sealStore(documents, villageCode);
  const seal = kind === undefined ? await seals.findOfMonth(month) : await seals.find(month, kind);
  if (seal === null) throw new AppError('NotFound');
  return seal;
};
