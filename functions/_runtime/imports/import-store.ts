import { countyOf } from '@shared/domain/org-tree';
import { isWithin } from '@shared/domain/roles';
import type { RowPlan } from '@shared/domain/row-problem';
import { AppError } from '@shared/errors';
import type { Documents, Stored } from '../documents';
import { findAll } from '../find-all';
import { findPage, type Page, type PageRequest } from '../find-page';
import { isAbove, isIn } from '../matchers';
import type { ImportDocument, ImportPartDocument } from './import-document';

/** More parts than the largest file has. */
const partsMax = 1_000;

/** Two confirmations at the same instant meet in this document, however well the database keeps transactions apart. */
interface ConfirmationDocument extends Stored {
  readonly importId: string;
}

export const importStore = (documents: Documents) => ({
  /** An import of this very unit; one of another is none. */
  async find(unitCode: string, importId: string): Promise<ImportDocument> {
    const found = await documents.get<ImportDocument>('imports', importId);
    if (found?.unitCode !== unitCode) throw new AppError('NotFound');
    return found;
  },

  get: (importId: string): Promise<ImportDocument | null> =>
    documents.get<ImportDocument>('imports', importId),

  /** Newest first; of one kind, if one is given. */
  list: (
    unitCode: string,
    kind: ImportDocument['kind'] | undefined,
    page: PageRequest,
  ): Promise<Page<ImportDocument>> =>
    findPage<ImportDocument>(
      documents,
      'imports',
      kind === undefined ? { unitCode } : { unitCode, kind },
      page,
    ),

  listInState: (state: ImportDocument['state']): Promise<readonly ImportDocument[]> =>
    findAll<ImportDocument>(documents, 'imports', { where: { state }, order: [['_id', 'asc']] }),

  insert: (document: ImportDocument): Promise<void> => documents.insert('imports', document),
  put: (document: ImportDocument): Promise<void> => documents.put('imports', document),

  /** Refuses while something is being written into the unit, one above it or one below it. */
  async refuseUnderWay({ _id, unitCode }: ImportDocument): Promise<void> {
    const underWay = await documents.find<ImportDocument>('imports', { where: { state: 'applying' } });
    const other = underWay.find(
      (each) => isWithin(each.unitCode, unitCode) || isWithin(unitCode, each.unitCode),
    );
    if (other !== undefined) throw new AppError('StateConflict', { reason: 'underWay', importId: other._id });
    const meeting = `confirmation:${countyOf(unitCode)}`;
    await documents.get<ConfirmationDocument>('importRows', meeting);
    const confirmation: ConfirmationDocument = { _id: meeting, importId: _id };
    await documents.put('importRows', confirmation);
  },
});

/** Which parts of a file, from behind a row on. */
interface PartStretch {
  readonly plan: RowPlan | undefined;
  readonly after: number;
  readonly limit: number;
}

export const importPartStore = (documents: Documents) => ({
  find: (partId: string): Promise<ImportPartDocument | null> =>
    documents.get<ImportPartDocument>('importRows', partId),

  put: (part: ImportPartDocument): Promise<void> => documents.put('importRows', part),
  insertMany: (parts: readonly ImportPartDocument[]): Promise<void> =>
    documents.insertMany('importRows', parts),

  /** Parts of an import in the order of the file, from a row on; those with rows of one plan, if one is given. */
  list: (importId: string, { plan, after, limit }: PartStretch): Promise<readonly ImportPartDocument[]> =>
    documents.find<ImportPartDocument>('importRows', {
      where: {
        importId,
        ...(plan === undefined ? {} : { plans: plan }),
        // Also from the first row on: what two confirmations meet in names its import, and has no rows.
        lastRow: isAbove(after),
      },
      order: [['_id', 'asc']],
      limit,
    }),

  /** Ids of all parts, in the order of the file. */
  async listIds(importId: string): Promise<readonly string[]> {
    const found = await documents.find('importRows', {
      where: { importId },
      order: [['_id', 'asc']],
      limit: partsMax,
      fields: ['importId'],
    });
    return found.map(({ _id }) => _id).filter((id) => id.startsWith(importId));
  },

  /** Ids of what is still to be written. */
  async listUnapplied(importId: string): Promise<readonly string[]> {
    const found = await documents.find('importRows', {
      where: { importId, isApplied: false },
      order: [['_id', 'asc']],
      limit: partsMax,
      fields: ['isApplied'],
    });
    return found.map(({ _id }) => _id);
  },

  /** Those of some people whom rows of the import are about. */
  async claimed(importId: string, personIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (personIds.length === 0) return new Set();
    const found = await documents.find<ImportPartDocument>('importRows', {
      where: { importId, personIds: isIn(personIds) },
      limit: partsMax,
      fields: ['personIds'],
    });
    return new Set(found.flatMap((part) => part.personIds));
  },
});
