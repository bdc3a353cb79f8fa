import { createHash } from 'node:crypto';
import { AppError } from '@shared/errors';
import type { Documents, Stored } from './documents';
import { ofCall, part, textOf, type Part } from './parts';

/** The answer to a write, as it is kept. */
export interface KeptAnswer extends Stored {
  readonly method: string;
  readonly fingerprint: string;
  readonly data: unknown;
  readonly at: string;
}

export interface KeyedRequest {
  /** Whose key it is: a person, a WeChat user, or visitors at large. */
  readonly owner: string;
  readonly requestKey: string;
  readonly method: string;
  /** Parsed input: defaults filled in, fields in the order of the schema. */
  readonly input: unknown;
  /** For whom a proxy asks; null for oneself. */
  readonly actFor: string | null;
  readonly at: string;
}

const idOf = ({ owner, requestKey }: KeyedRequest): string => `${owner}:${requestKey}`;

const fingerprintOf = ({ method, input, actFor }: KeyedRequest): string =>
  createHash('sha256')
    .update(JSON.stringify([method, input, actFor]))
    .digest('base64url');

/** What the caller was answered under this key before, as a part of the request that finds the caller. */
export const answerPart = (requestKey: string): Part<KeptAnswer> =>
  part('requestKeys', { where: { _id: textOf(ofCall.personId, `:${requestKey}`) } });

/** What was kept of a request, or a refusal when it was another one under the same key. */
export const answerFrom = (
  request: KeyedRequest,
  earlier: KeptAnswer | null | undefined,
): { readonly data: unknown } | null => {
  if (earlier === null || earlier === undefined) return null;
  if (earlier.fingerprint !== fingerprintOf(request)) throw new AppError('RequestKeyReused');
  return { data: earlier.data };
};

/**
 * Remembers the answer to a write beside the write itself. A phone that lost the answer asks again with the same key and
 * gets it; the same key with another question is a mistake of the client and refused.
 */
export const requestKeyStore = (documents: Documents) => ({
  async findAnswer(request: KeyedRequest): Promise<{ readonly data: unknown } | null> {
    return answerFrom(request, await documents.get<KeptAnswer>('requestKeys', idOf(request)));
  },

  async keepAnswer(request: KeyedRequest, data: unknown): Promise<void> {
    const { method, at } = request;
    const kept: KeptAnswer = {
      _id: idOf(request),
      method,
      fingerprint: fingerprintOf(request),
      data,
      at,
    };
    await documents.insert('requestKeys', kept);
  },
});
