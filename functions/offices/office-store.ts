import type { PersonDocument } from '../_runtime/actor';
import type { Documents } from '../_runtime/documents';
import { isAtLeast, isBetween } from '../_runtime/matchers';
import type { OfficeRole } from '@shared/domain/roles';

interface HolderFilter {
  /** The unit itself and everything below it. */
  readonly unitCode: string;
  readonly role?: OfficeRole | undefined;
}

/** More than any one unit has had office holders. */
const fewMax = 1_000;

export const officeStore = (documents: Documents) => ({
  /**
   * Everybody who holds or held an office in a unit or below it, by `sortKey` from `fromKey` on, and perhaps a few who hold one
   * above and one beside: the caller looks at the offices.
   */
  listHolders: (
    { unitCode, role }: HolderFilter,
    { fromKey, limit }: { readonly fromKey: string; readonly limit: number },
  ): Promise<readonly PersonDocument[]> =>
    documents.find<PersonDocument>('people', {
      where: {
        officeUnitCodes: isBetween(unitCode, `${unitCode}:`),
        ...(role === undefined ? {} : { 'memberships.role': role }),
        ...(fromKey === '' ? {} : { sortKey: isAtLeast(fromKey) }),
      },
      order: [['sortKey', 'asc']],
      limit,
    }),

  /** Everybody who holds or held an office in this very unit. */
  listHoldersIn: (unitCode: string): Promise<readonly PersonDocument[]> =>
    documents.find<PersonDocument>('people', {
      where: { officeUnitCodes: unitCode },
      order: [['sortKey', 'asc']],
      limit: fewMax,
    }),
});
