import type { CollectionName } from './collections';
import type { Find } from './documents';
import type { Where } from './matchers';

/**
 * What a condition of a part says instead of a value: something that is only known while the request runs. `call` stands before
 * the names of what is known of the call.
 */
export class Reference {
  constructor(readonly expressionIn: (call: '$call.' | '$$') => unknown) {}
}

const known = (name: string): Reference => new Reference((call) => `${call}${name}`);

/**
 * What is known of the call: the person who acts, and the village it is about, with the units above it. Every part hangs on one
 * of these, or on the document that it belongs to.
 */
export const ofCall = {
  personId: known('personId'),
  villageCode: known('villageCode'),
  townshipCode: known('townshipCode'),
  countyCode: known('countyCode'),
} as const;

/** A field of the document to which a part belongs. */
export const itsOwn = (field: string): Reference => new Reference(() => `$${field}`);

/** Texts and references joined to one text, as ids are made. */
export const textOf = (...pieces: readonly (string | Reference)[]): Reference =>
  new Reference((call) => ({
    $concat: pieces.map((piece) =>
      typeof piece === 'string' ? { $literal: piece } : piece.expressionIn(call),
    ),
  }));

type Condition = Where[string] | Reference;

export interface Query extends Pick<Find, 'order' | 'fields'> {
  readonly where: Readonly<Record<string, Condition>>;
  /** How many to bring at most; all when left out. */
  readonly limit?: number;
  /** What belongs to each document found, as further fields of it. */
  readonly with?: Parts;
  /** Brought only when this earlier part found nothing. */
  readonly unless?: string | undefined;
}

/** Documents named by their ids, one or a list: units known of the call, or what a field of the document around holds. */
interface Named {
  /** `lineage` is the village with the units above it. */
  readonly ids: 'villageCode' | 'townshipCode' | 'countyCode' | 'lineage' | Field;
}
interface Field {
  readonly field: string;
}

export interface Counted extends Pick<Query, 'where' | 'unless'> {
  readonly isCounted: true;
}

/** One of several finds that run in one request. `T` is what it brings. */
export interface Part<T> {
  readonly collection: CollectionName;
  readonly wanted: Query | Named | Counted;
  /** Never there: only the type is. */
  readonly brings?: T;
}

/** By name. One that is undefined is not wanted this time, and brings nothing. */
export type Parts = Readonly<Record<string, Part<unknown> | undefined>>;

/** What parts have brought, by their names. */
export type Brought<P extends Parts> = {
  readonly [K in keyof P]: NonNullable<P[K]> extends Part<infer T> ? readonly T[] : never;
};

/** As `documents.find`: `T` is what the collection holds, with the fields that `with` adds. */
export const part = <T>(collection: CollectionName, query: Query): Part<T> => ({ collection, wanted: query });

/** As `documents.get` for one id or several. No shape is asked for: whole documents are brought, in any order. */
export const partByIds = <T>(collection: CollectionName, ids: Named['ids']): Part<T> => ({
  collection,
  wanted: { ids },
});

export interface Count {
  readonly count: number;
}

/** As `documents.count`; read by `countOf`. */
export const partCount = (collection: CollectionName, query: Omit<Counted, 'isCounted'>): Part<Count> => ({
  collection,
  wanted: { ...query, isCounted: true },
});

/** Counting nothing brings no document. */
export const countOf = ([counted]: readonly Count[]): number => counted?.count ?? 0;
