import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { listImportRows as contract } from '@shared/contract/sheets';
import { AppError } from '@shared/errors';
import type { PlannedRow } from '../_runtime/imports/import-document';
import { importPartStore, importStore } from '../_runtime/imports/import-store';
import type { ReadCall } from '../_runtime/route';
import { showRow } from './show-row';

/** Parts read in one request; rows of one plan may lie scattered, one to a part. */
const partsPerRequest = 5;

const rowAfter = (cursor: string | undefined): number => {
  const after = Number(cursor ?? 0);
  if (!Number.isSafeInteger(after) || after < 0) throw new AppError('InvalidInput', { fields: ['cursor'] });
  return after;
};

/** Rows in the order of the file, from the one after `cursor` on. */
export const listImportRows = async ({
  documents,
  unitCode,
  input: { importId, plan, cursor, limit },
}: ReadCall<ParsedInputOf<typeof contract>>): Promise<OutputOf<typeof contract>> => {
  const after = rowAfter(cursor);
  const { kind } = await importStore(documents).find(unitCode, importId);
  const parts = importPartStore(documents);
  const rows: PlannedRow[] = [];
  // One more than asked for tells whether there is another page.
  for (let from = after; rows.length <= limit;) {
    const found = await parts.list(importId, { plan, after: from, limit: partsPerRequest });
    const all = found.flatMap((part) => part.rows);
    rows.push(...all.filter((row) => row.rowNumber > after && (plan === undefined || row.plan === plan)));
    from = found.at(-1)?.lastRow ?? from;
    if (found.length < partsPerRequest) break;
  }
  const items = rows.slice(0, limit);
  return {
    items: items.map((row) => showRow(kind, row)),
    nextCursor: rows.length > limit ? (items.at(-1)?.rowNumber.toString() ?? null) : null,
  };
};
