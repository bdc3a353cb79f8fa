import * as z from 'zod/mini';
import { entrySources, ruleCategories, sealedBoards, sealKinds, subjectKinds } from '../domain/points-words';
import { roles } from '../domain/roles';
import { verifySteps } from '../domain/verify-month';
import { method } from './method';
import {
  dateSchema,
  fileSchema,
  idSchema,
  instantSchema,
  monthSchema,
  pageInput,
  pageOf,
  villageCodeSchema,
  villageInput,
} from './schema';

export const sealLimits = { publicEntriesMax: 500 } as const;

/** SHA-256 in lower-case hex. */
const hashSchema = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/**
 * An entry as anybody may see it: whose it is stands as a pseudonym of this village and month. Its canonical JSON (RFC 8785) is a
 * leaf of the seal's Merkle tree (RFC 6962).
 */
export const publicEntrySchema = z.object({
  entryId: idSchema,
  subject: z.string(),
  subjectKind: z.enum(subjectKinds),
  ruleId: idSchema,
  ruleVersion: z.int(),
  ruleTitle: z.string(),
  category: z.enum(ruleCategories),
  quantity: z.int(),
  askedTenths: z.int(),
  deltaTenths: z.int(),
  effectiveOn: dateSchema,
  month: monthSchema,
  recordedAt: instantSchema,
  source: z.enum(entrySources),
  reverses: z.nullable(idSchema),
});

/** A row of a sealed board: who by pseudonym, and of a person the pseudonym of the grid whose average it counts in. */
export const sealedRowSchema = z.object({
  subject: z.string(),
  grid: z.nullable(z.string()),
  rank: z.int(),
  scoreTenths: z.int(),
});

export const sealSchema = z.object({
  villageCode: villageCodeSchema,
  villageName: z.string(),
  month: monthSchema,
  kind: z.enum(sealKinds),
  /** Place in the village's chain, from 1. */
  sequence: z.int(),
  sealedAt: instantSchema,
  entryCount: z.int(),
  /** Root of the Merkle tree over the month's public entries, in the order of their ids. */
  root: hashSchema,
  /** Hash of the canonical JSON of each sealed board. */
  boards: z.array(z.object({ board: z.enum(sealedBoards), hash: hashSchema })),
  /** The seal before it; 64 zeros for the first. */
  previous: hashSchema,
  /** Hash of the canonical JSON of all the above but the name. */
  seal: hashSchema,
});
/** A seal with the name of its village. */
export type NamedSeal = z.infer<typeof sealSchema>;

export const list = method({
  name: 'seals.list',
  does: "The village's chain of seals, newest first.",
  kind: 'read',
  roles,
  isOpenToProxy: true,
  input: z.object({ ...villageInput, ...pageInput }),
  output: pageOf(sealSchema),
  errors: [],
});

export const get = method({
  name: 'seals.get',
  does: 'The seal of a month with its boards by pseudonym and the hash of every entry, to find which one was changed.',
  kind: 'read',
  roles,
  isOpenToProxy: true,
  input: z.object({ ...villageInput, month: monthSchema, kind: z.optional(z.enum(sealKinds)) }),
  output: z.object({
    seal: sealSchema,
    /** Leaf hashes, 32 bytes each, in base64, with the ids they belong to. */
    leaves: z.string(),
    leafIds: z.array(idSchema),
    /** As they are published now: a board that was changed since does not have the hash that was sealed. */
    boards: z.array(z.object({ board: z.enum(sealedBoards), rows: z.array(sealedRowSchema) })),
    /** Whether the caller may know whose entries are whose: not where boards are masked. */
    isNamed: z.boolean(),
    /** Names by pseudonym, as the village shows them to the caller. */
    names: z.record(z.string(), z.string()),
    /** Pseudonyms of the caller, the own household and the own grid, as far as they stand on a board. */
    mine: z.array(z.string()),
    /** The seals of the village before and after it; null at the ends of the chain. */
    before: z.nullable(sealSchema),
    next: z.nullable(sealSchema),
  }),
  errors: ['NotFound'],
});

export const getVerification = method({
  name: 'seals.getVerification',
  does: 'Verifies a sealed month in the back end, for programs; whoever trusts nobody verifies the exported month.',
  kind: 'read',
  roles,
  input: z.object({ ...villageInput, month: monthSchema, kind: z.optional(z.enum(sealKinds)) }),
  output: z.object({
    seal: sealSchema,
    isWhole: z.boolean(),
    entryCount: z.int(),
    /** Every step in its order; one without deviations has passed. */
    steps: z.array(
      z.object({
        step: z.enum(verifySteps),
        deviations: z.array(
          z.object({
            /** As `Deviation` of shared/domain/verify-month names it; empty where the step says it all. */
            what: z.string(),
            entryId: z.nullable(idSchema),
            board: z.nullable(z.enum(sealedBoards)),
            subject: z.nullable(z.string()),
          }),
        ),
      }),
    ),
  }),
  errors: ['NotFound'],
});

export const listPublicEntries = method({
  name: 'seals.listPublicEntries',
  does: "A sealed month's entries by pseudonym as they are in the ledger now, newest first.",
  kind: 'read',
  roles,
  isOpenToProxy: true,
  input: z.object({
    ...villageInput,
    month: monthSchema,
    kind: z.optional(z.enum(sealKinds)),
    cursor: z.optional(idSchema),
    limit: z._default(
      z.int().check(z.minimum(1), z.maximum(sealLimits.publicEntriesMax)),
      sealLimits.publicEntriesMax,
    ),
  }),
  output: pageOf(publicEntrySchema),
  errors: ['NotFound'],
});

export const exportMonth = method({
  name: 'seals.exportMonth',
  does: 'A sealed month as one file that anybody can verify without a network.',
  kind: 'disclosure',
  roles,
  isOpenToProxy: true,
  input: z.object({ ...villageInput, month: monthSchema }),
  output: fileSchema,
  errors: ['NotFound'],
});

export const seals = { list, get, getVerification, listPublicEntries, exportMonth };
