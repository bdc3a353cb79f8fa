import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { submitImportRow as contract } from '@shared/contract/sheets';
import { AppError } from '@shared/errors';
import type { ImportDocument, ImportPartDocument, PlannedRow } from '../_runtime/imports/import-document';
import { aPart, countRows } from '../_runtime/imports/import-part';
import { importPartStore, importStore } from '../_runtime/imports/import-store';
import type { ReadCall, WriteCall } from '../_runtime/route';
import { fieldsOf, type FileRow } from './file-rows';
import { planFile } from './plan-file';
import { refuseForeign } from './refuse-foreign';
import { showImport } from './show-import';
import { showRow } from './show-row';

type Input = ParsedInputOf<typeof contract>;

/** The file as it is planned with the corrected row. */
export interface Replanned {
  readonly version: number;
  readonly counts: ImportDocument['counts'];
  readonly missingCount: number;
  readonly row: PlannedRow;
  /** Those in which anything is planned otherwise. */
  readonly parts: readonly ImportPartDocument[];
}

const partsPerRequest = 20;

const readParts = async ({ documents }: ReadCall<Input>, importId: string) => {
  const store = importPartStore(documents);
  const parts: ImportPartDocument[] = [];
  for (let after = 0; ;) {
    const page = await store.list(importId, { plan: undefined, after, limit: partsPerRequest });
    parts.push(...page);
    after = page.at(-1)?.lastRow ?? after;
    if (page.length < partsPerRequest) return parts;
  }
};

const findReady = async ({
  documents,
  unitCode,
  input,
}: Pick<ReadCall<Input> | WriteCall<Input>, 'documents' | 'unitCode' | 'input'>): Promise<ImportDocument> => {
  const document = await importStore(documents).find(unitCode, input.importId);
  if (document.state !== 'ready') throw new AppError('StateConflict', { reason: 'state' });
  return document;
};

const correctedRows = (
  parts: readonly ImportPartDocument[],
  { rowNumber, values }: Input,
): readonly FileRow[] => {
  const rows = parts.flatMap((part) => part.rows);
  if (!rows.some((row) => row.rowNumber === rowNumber)) throw new AppError('NotFound');
  return rows.map((row) =>
    row.rowNumber === rowNumber
      ? { rowNumber, cells: { ...row.cells, ...values } }
      : { rowNumber: row.rowNumber, cells: row.cells },
  );
};

/**
 * Plans the whole file again, outside the transaction: a row can be refused because of one before it, so that one correction may
 * make others right or wrong.
 */
export const replanFile = async (call: ReadCall<Input>): Promise<Replanned> => {
  const { input } = call;
  const { kind, version, fileName } = await findReady(call);
  refuseForeign(call, kind);
  const unknown = Object.keys(input.values).filter((field) => !fieldsOf(kind).includes(field));
  if (unknown.length > 0) throw new AppError('InvalidInput', { fields: ['values'] });
  const parts = await readParts(call, input.importId);
  const plan = await planFile(correctedRows(parts, input), { ...call, kind, fileName });
  const planned = new Map<number, PlannedRow>();
  for await (const batch of plan.batches) for (const row of batch) planned.set(row.rowNumber, row);
  const row = planned.get(input.rowNumber);
  if (row === undefined) throw new AppError('NotFound');
  const after = parts.map((part) =>
    aPart(
      part,
      part.rows.map((each) => planned.get(each.rowNumber) ?? each),
    ),
  );
  return {
    ...{ version, row, missingCount: plan.missingCount },
    counts: countRows([...planned.values()]),
    parts: after.filter((part, index) => JSON.stringify(part.rows) !== JSON.stringify(parts[index]?.rows)),
  };
};

/** Keeps a correction with all that follows from it; refuses when somebody else has corrected meanwhile. */
export const submitImportRow = async (
  call: WriteCall<Input>,
  { version, counts, missingCount, row, parts }: Replanned,
): Promise<OutputOf<typeof contract>> => {
  const { documents, now } = call;
  const document = await findReady(call);
  if (document.version !== version) throw new AppError('StateConflict', { reason: 'changed' });
  for (const part of parts) await importPartStore(documents).put(part);
  const corrected: ImportDocument = {
    ...document,
    counts,
    missingCount,
    version: version + 1,
    changedAt: now,
  };
  await importStore(documents).put(corrected);
  return { row: showRow(document.kind, row), import: showImport(corrected) };
};
