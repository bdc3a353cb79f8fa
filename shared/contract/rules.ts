import * as z from 'zod/mini';
import { ruleCategories } from '../domain/points-words';
import { roles, rosterReadingRoles } from '../domain/roles';
import { ruleDifferences, ruleFields } from '../domain/rule-difference';
import { ruleStandings } from '../domain/rule-versions';
import { method } from './method';
import { categoryCapSchema, ruleLimits, ruleSchema, ruleTerms, shownTerms } from './rule-schema';
import { dateSchema, idSchema, monthSchema, unitCodeSchema, unitInput, villageInput } from './schema';

export { ruleLimits, ruleSchema, type CategoryCap, type Rule } from './rule-schema';

export const rulePresets = ['members', 'villagers', 'applicants'] as const;
export type RulePresetKey = (typeof rulePresets)[number];

const bookRuleSchema = z.object({
  ...ruleSchema.shape,
  standing: z.enum(ruleStandings),
  /** The version that is still to come and will then decide; null when none is. */
  next: z.nullable(ruleSchema),
  difference: z.enum(ruleDifferences),
  /** The text it was copied from, and in which fields this one (the coming one, if there is one) differs from it. */
  above: z.nullable(z.object(shownTerms)),
  changes: z.array(z.enum(ruleFields)),
});
export type BookRule = z.infer<typeof bookRuleSchema>;

/** A rule of another book, which this one lacks or can take over; `key` names it in that book. */
const sourceRuleSchema = z.object({ key: z.string(), ...shownTerms });
export type SourceRule = z.infer<typeof sourceRuleSchema>;

/** Who keeps a unit's rule book. */
const keepingRoles = ['secretary', 'townshipOfficer', 'countyOfficer'] as const;

export const getBook = method({
  name: 'rules.getBook',
  does: "A unit's whole rule book with what is still to come and what has ended, and how it differs from the one above.",
  kind: 'read',
  roles,
  input: z.object({ ...unitInput }),
  output: z.object({
    unitCode: unitCodeSchema,
    unitName: z.string(),
    /** Each rule in the version that decides today (the first one when none has begun), in the order of the book. */
    rules: z.array(bookRuleSchema),
    /** The cap over each category that decides today, and those still to come. */
    categoryCaps: z.array(categoryCapSchema),
    /** Points are only given here: rules that take are not in force. */
    isRewardOnly: z.boolean(),
    /** Where it was copied from; null when it was not. */
    from: z.nullable(z.object({ name: z.string(), unitCode: z.nullable(unitCodeSchema) })),
    /** Rules of the book above that this one lacks. */
    missing: z.array(sourceRuleSchema),
    canEdit: z.boolean(),
  }),
  errors: ['NotFound'],
});

export const listVersions = method({
  name: 'rules.listVersions',
  does: 'Every version of one rule, newest first.',
  kind: 'read',
  roles,
  input: z.object({ ...unitInput, ruleId: idSchema }),
  output: z.object({ items: z.array(ruleSchema) }),
  errors: ['NotFound'],
});

const sourceSchema = z.object({
  title: z.string(),
  rules: z.array(sourceRuleSchema),
  categoryCaps: z.array(z.omit(categoryCapSchema, { validFrom: true })),
});

export const listPresets = method({
  name: 'rules.listPresets',
  does: 'What a rule book can be copied from: those that come with the system, each with its sources, and those of the units above.',
  kind: 'read',
  roles: rosterReadingRoles,
  input: z.object({ ...unitInput }),
  output: z.object({
    items: z.array(
      z.object({
        ...sourceSchema.shape,
        preset: z.enum(rulePresets),
        words: z.string(),
        sources: z.array(z.string()),
      }),
    ),
    /** Nearest first; units without a book of their own are left out. */
    above: z.array(z.object({ ...sourceSchema.shape, unitCode: unitCodeSchema })),
  }),
  errors: ['NotFound'],
});

export const copy = method({
  name: 'rules.copy',
  does: 'Takes rules over from a preset or from the book of a unit above; those that are there already get a new version.',
  kind: 'write',
  roles: keepingRoles,
  input: z.object({
    ...unitInput,
    from: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('preset'), preset: z.enum(rulePresets) }),
      z.object({ kind: z.literal('unit'), fromUnitCode: unitCodeSchema }),
    ]),
    /** Rules to take, by key or ruleId of the source; all when left out. */
    only: z.optional(z.array(idSchema).check(z.minLength(1), z.maxLength(ruleLimits.rulesMax))),
    /** First day on which they hold: today or later. */
    validFrom: dateSchema,
  }),
  /** `left` counts rules that take points, where points are only given. */
  output: z.object({ added: z.int(), changed: z.int(), same: z.int(), left: z.int() }),
  errors: ['NotFound', 'StateConflict'],
});

export const publish = method({
  name: 'rules.publish',
  does: 'Writes a new rule, or another version of one; entries keep the version they were made under.',
  kind: 'write',
  roles: keepingRoles,
  input: z.object({
    ...unitInput,
    /** A new rule when left out. */
    ruleId: z.optional(idSchema),
    /** The newest version that was there when the change was written; a newer one refuses it. */
    seenVersion: z.optional(z.int()),
    ...ruleTerms,
    /** Today or later. */
    validFrom: dateSchema,
    validTo: z._default(z.nullable(dateSchema), null),
  }),
  output: ruleSchema,
  errors: ['NotFound', 'StateConflict', 'RuleNotInForce'],
});

export const end = method({
  name: 'rules.end',
  does: 'Ends a rule with a last day on which it holds.',
  kind: 'write',
  roles: keepingRoles,
  input: z.object({ ...unitInput, ruleId: idSchema, validTo: dateSchema }),
  output: ruleSchema,
  errors: ['NotFound', 'StateConflict'],
});

export const publishCategoryCap = method({
  name: 'rules.publishCategoryCap',
  does: 'Sets how much a subject can get from all rules of a category together.',
  kind: 'write',
  roles: keepingRoles,
  input: z.object({ ...unitInput, ...categoryCapSchema.shape }),
  output: categoryCapSchema,
  errors: ['NotFound', 'StateConflict'],
});

const placeSchema = z.object({ rank: z.int(), scoreTenths: z.int() });

export const getTrial = method({
  name: 'rules.getTrial',
  does: "What a month's board of persons would have been under a draft of the rule book; nothing is written.",
  kind: 'read',
  roles: rosterReadingRoles,
  input: z.object({
    ...villageInput,
    /** A month with entries; the last one when left out. */
    month: z.optional(monthSchema),
    /** Only what the draft changes: rules by ruleId, or left out of the draft by `isDropped`. */
    draft: z.object({
      rules: z
        .array(z.object({ ruleId: idSchema, isDropped: z._default(z.boolean(), false), ...ruleTerms }))
        .check(z.maxLength(ruleLimits.rulesMax)),
      categoryCaps: z._default(
        z.array(z.omit(categoryCapSchema, { validFrom: true })).check(z.maxLength(ruleCategories.length)),
        [],
      ),
    }),
  }),
  output: z.object({
    month: monthSchema,
    entryCount: z.int(),
    /** Entries worth something else under the draft. */
    changedEntryCount: z.int(),
    rows: z.array(
      z.object({ subjectId: idSchema, name: z.string(), before: placeSchema, after: placeSchema }),
    ),
  }),
  errors: ['NotFound'],
});

export const rules = { getBook, listVersions, listPresets, copy, publish, end, publishCategoryCap, getTrial };
