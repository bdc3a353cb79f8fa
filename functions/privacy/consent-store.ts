import type { ConsentPurpose } from '@shared/domain/consent';
import type { Documents, Stored } from '../_runtime/documents';

/** That somebody gave consent to one purpose, or took it back. Appended, removed only with the person. */
export interface ConsentDocument extends Stored {
  readonly personId: string;
  readonly villageCode: string | null;
  readonly purpose: ConsentPurpose;
  /** The version of the notice that was shown. */
  readonly version: string;
  readonly isGiven: boolean;
  readonly at: string;
  /** Who said so for a person without a phone; null when the person did. */
  readonly proxyId: string | null;
}

export const consentStore = (documents: Documents) => ({
  insert: (consent: ConsentDocument): Promise<void> => documents.insert('consents', consent),

  /** Newest first. */
  list: (personId: string, limit: number): Promise<readonly ConsentDocument[]> =>
    documents.find<ConsentDocument>('consents', { where: { personId }, order: [['_id', 'desc']], limit }),
});
