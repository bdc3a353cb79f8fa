import type { Documents, Stored } from '../_runtime/documents';
import { isAbove } from '../_runtime/matchers';

/** A computer that waits to be let in: what it shows, and who has decided. */
export interface SignInDocument extends Stored {
  /** Keyed, for all eight-digit codes are soon tried. */
  readonly codeHash: string;
  /** SHA-256 in hex of what the browser alone knows. */
  readonly secretHash: string;
  /** What the browser calls itself. */
  readonly label: string;
  readonly state: 'waiting' | 'confirmed' | 'refused';
  readonly startedAt: string;
  /** When the code can be confirmed no more. */
  readonly expiresAt: string;
  /** Null while it waits. */
  readonly decidedAt: string | null;
  readonly personId: string | null;
}

/** A code is one of many at a time only by a race that both lost sight of; then it is nobody's. */
const sameCodeMax = 2;

export const signInStore = (documents: Documents) => {
  const listByCode = async (codeHash: string, now: string): Promise<readonly SignInDocument[]> =>
    documents.find<SignInDocument>('signIns', {
      where: { codeHash, expiresAt: isAbove(now) },
      limit: sameCodeMax,
    });

  return {
    find: (signInId: string): Promise<SignInDocument | null> =>
      documents.get<SignInDocument>('signIns', signInId),

    /** The computer that shows a code and waits; null when it was decided, is too old, or never was. */
    async findWaiting(codeHash: string, now: string): Promise<SignInDocument | null> {
      const [signIn = null, another] = await listByCode(codeHash, now);
      return signIn?.state === 'waiting' && another === undefined ? signIn : null;
    },

    isTaken: async (codeHash: string, now: string): Promise<boolean> =>
      (await listByCode(codeHash, now)).length > 0,

    put: (signIn: SignInDocument): Promise<void> => documents.put('signIns', signIn),
    insert: (signIn: SignInDocument): Promise<void> => documents.insert('signIns', signIn),
  };
};
