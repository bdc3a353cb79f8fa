import * as z from 'zod/mini';
import { roles, rosterReadingRoles } from '../domain/roles';
import { method } from './method';
import { exportBoard, exportLedger, exportYear, listPointsSheets } from './points-sheets';
import {
  fileSchema,
  idSchema,
  instantSchema,
  optionalWordsSchema,
  pageInput,
  pageOf,
  unitCodeSchema,
  unitInput,
  villageInput,
  wordsSchema,
} from './schema';

export { exportBoard, exportLedger, exportYear, listPointsSheets };

export const sheetLimits = {
  fileBytesMax: 8_000_000,
  rowsMax: 60_000,
  cellCharsMax: 2_000,
  fileNameCharsMax: 100,
} as const;

/** 花名册, 行政区划, 积分流水. */
export const importKinds = ['roster', 'divisions', 'entries'] as const;
/** 正在读, 待核对, 正在写入, 已完成, 已取消. */
export const importStates = ['reading', 'ready', 'applying', 'done', 'cancelled'] as const;
export const rowPlans = ['add', 'change', 'same', 'refuse'] as const;

const importSchema = z.object({
  importId: idSchema,
  kind: z.enum(importKinds),
  unitCode: unitCodeSchema,
  fileName: z.string(),
  state: z.enum(importStates),
  rowCount: z.int(),
  /** Rows read so far, then rows written so far. */
  doneCount: z.int(),
  counts: z.object({ add: z.int(), change: z.int(), same: z.int(), refuse: z.int() }),
  /** Of divisions: units that exist and are not in the file; they stay. */
  missingCount: z.int(),
  startedAt: instantSchema,
  startedByName: z.string(),
  finishedAt: z.nullable(instantSchema),
});
export type Import = z.infer<typeof importSchema>;

export const importRowSchema = z.object({
  /** As the file numbers it. */
  rowNumber: z.int(),
  plan: z.enum(rowPlans),
  /** Cells by field; of a division `code`, `name`, `level`, `parentCode`. */
  values: z.record(z.string(), z.string()),
  /** Each with the field it is about (empty: the whole row) and a sentence for whoever corrects it. */
  problems: z.array(z.object({ field: z.string(), code: z.string(), sentence: z.string() })),
  /** What would change, field by field. */
  changes: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
});
export type ImportRow = z.infer<typeof importRowSchema>;

/** Who brings files in: the secretary for the village, officers for what is below their unit. */
const importingRoles = ['secretary', 'townshipOfficer', 'countyOfficer'] as const;

export const exportTemplate = method({
  name: 'sheets.exportTemplate',
  does: 'The empty roster or ledger as an Excel file, with headings, examples and what there is to choose from.',
  kind: 'disclosure',
  roles: importingRoles,
  input: z.object({ ...unitInput, kind: z._default(z.enum(['roster', 'entries']), 'roster') }),
  output: fileSchema,
  errors: ['NotFound'],
});

export const prepareUpload = method({
  name: 'sheets.prepareUpload',
  does: 'Reserves a place for one file to import and tells where to PUT its bytes.',
  kind: 'write',
  roles: importingRoles,
  input: z.object({ ...unitInput, bytes: z.int().check(z.minimum(1)) }),
  output: z.object({
    uploadId: idSchema,
    uploadUrl: z.string(),
    uploadHeaders: z.record(z.string(), z.string()),
    cloudPath: z.string(),
    expiresAt: instantSchema,
  }),
  errors: ['FileTooLarge'],
});

const importFile = method({
  name: 'sheets.import',
  does: 'Reads an uploaded Excel or CSV file and plans what each row would do; nothing is changed yet.',
  kind: 'write',
  roles: importingRoles,
  input: z.object({
    ...unitInput,
    kind: z._default(z.enum(importKinds), 'roster'),
    uploadId: idSchema,
    fileName: wordsSchema(sheetLimits.fileNameCharsMax),
  }),
  output: importSchema,
  errors: ['FileMissing', 'FileTooLarge', 'FileUnreadable', 'NotFound', 'StateConflict'],
});

export const getImport = method({
  name: 'sheets.getImport',
  does: 'An import with its counts and how far it is.',
  kind: 'read',
  roles: [...importingRoles, 'supervisor', 'committeeMember'],
  input: z.object({ ...unitInput, importId: idSchema }),
  output: importSchema,
  errors: ['NotFound'],
});

export const listImports = method({
  name: 'sheets.listImports',
  does: 'Imports of a unit, all or of one kind, newest first, with what each one did.',
  kind: 'read',
  roles: rosterReadingRoles,
  input: z.object({ ...unitInput, ...pageInput, kind: z.optional(z.enum(importKinds)) }),
  output: pageOf(importSchema),
  errors: [],
});

export const listImportRows = method({
  name: 'sheets.listImportRows',
  does: 'Rows of an import in the order of the file: all, or those with one plan.',
  kind: 'read',
  roles: importingRoles,
  input: z.object({
    ...unitInput,
    ...pageInput,
    importId: idSchema,
    plan: z.optional(z.enum(rowPlans)),
  }),
  output: pageOf(importRowSchema),
  errors: ['NotFound'],
});

export const submitImportRow = method({
  name: 'sheets.submitImportRow',
  does: 'Corrects a row of an import in place and plans it anew.',
  kind: 'write',
  roles: importingRoles,
  input: z.object({
    ...unitInput,
    importId: idSchema,
    rowNumber: z.int(),
    values: z.record(z.string().check(z.maxLength(40)), optionalWordsSchema(200)),
  }),
  output: z.object({ row: importRowSchema, import: importSchema }),
  errors: ['NotFound', 'StateConflict'],
});

export const advanceImport = method({
  name: 'sheets.advanceImport',
  does: 'Confirms an import, carries it on until it is done, or drops it; refused rows are left out. A timer carries on what was left.',
  kind: 'write',
  roles: importingRoles,
  input: z.object({
    ...unitInput,
    importId: idSchema,
    action: z.enum(['confirm', 'continue', 'cancel']),
  }),
  output: importSchema,
  errors: ['NotFound', 'StateConflict'],
});

export const exportRoster = method({
  name: 'sheets.exportRoster',
  does: 'The roster of a village as an Excel file that can be imported again; writes down who took it.',
  kind: 'disclosure',
  roles: rosterReadingRoles,
  input: z.object({
    ...villageInput,
    /** Full phone numbers, for those who keep the roster; masked otherwise. */
    hasPhones: z._default(z.boolean(), false),
  }),
  output: fileSchema,
  errors: ['NotFound'],
});

export const exportMine = method({
  name: 'sheets.exportMine',
  does: 'Everything the system keeps about the caller, as one Excel file in plain Chinese.',
  kind: 'disclosure',
  roles,
  isOpenToProxy: true,
  input: z.object({}),
  output: fileSchema,
  errors: [],
});

export const sheets = {
  exportTemplate,
  prepareUpload,
  import: importFile,
  getImport,
  listImports,
  listImportRows,
  submitImportRow,
  advanceImport,
  listPointsSheets,
  exportRoster,
  exportLedger,
  exportBoard,
  exportYear,
  exportMine,
};
