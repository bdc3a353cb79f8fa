import type { IdentityDocument } from '../actor';
import type { Documents } from '../documents';

/** WeChat users and the persons they are bound to: one person, several phones; one WeChat user, one person. */
export const identityStore = (documents: Documents) => ({
  find: (openId: string): Promise<IdentityDocument | null> =>
    documents.get<IdentityDocument>('identities', openId),

  listOf: (personId: string): Promise<readonly IdentityDocument[]> =>
    documents.find<IdentityDocument>('identities', { where: { personId } }),

  /** Whoever inserts second, however the calls race, reads the first one's binding when running again. */
  insert: (identity: IdentityDocument): Promise<void> => documents.insert('identities', identity),
  put: (identity: IdentityDocument): Promise<void> => documents.put('identities', identity),
  remove: (openId: string): Promise<void> => documents.remove('identities', openId),
});
