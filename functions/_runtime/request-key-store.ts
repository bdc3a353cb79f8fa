import { createHash } from 'node:crypto';
import { AppError } from '@shared/errors';
import type { Documents, Stored } from './documents';

interface RequestKeyDocument extends Stored {
  readonly method: string;
  readonly fingerprint: string;
  readonly data: unknown;
  readonly at: string;
}

export interface KeyedRequest {
  readonly personId: string;
  readonly requestKey: string;
  readonly method: string;
  /** Parsed input: defaults filled in, fields in the order of the schema. */
  readonly input: unknown;
  readonly at: string;
}

const idOf = ({ personId, requestKey }: KeyedRequest): string => `${personId}:${requestKey}`;

const fingerprintOf = ({ method, input }: KeyedRequest): string =>
  createHash('sha256')
    .update(JSON.stringify([method, input]))
    .digest('base64url');

/**
 * Remembers the answer to a write beside the write itself. A phone that lost the answer asks again with the same key and
 * gets it; the same key with another question is a mistake of the client and refused.
 */
export const requestKeyStore = (documents: Documents) => ({
  async findAnswer(request: KeyedRequest): Promise<{ readonly data: unknown } | null> {
    const earlier = await documents.get<RequestKeyDocument>('requestKeys', idOf(request));
    if (earlier === null) return null;
    if (earlier.fingerprint !== fingerprintOf(request)) throw new AppError('RequestKeyReused');
    return { data: earlier.data };
  },

  async keepAnswer(request: KeyedRequest, data: unknown): Promise<void> {
    const { method, at } = request;
    const kept: RequestKeyDocument = {
      _id: idOf(request),
      method,
      fingerprint: fingerprintOf(request),
      data,
      at,
    };
    await documents.insert('requestKeys', kept);
  },
});
