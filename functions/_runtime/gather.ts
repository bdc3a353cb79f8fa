import { codeCharsOf, type UnitLevel } from '@shared/domain/org-tree';
import { database } from './cloudbase';
import { settled, type Stored } from './documents';
import { isIn, toConditions, type Where } from './matchers';
import { Reference, type Brought, type Counted, type Part, type Parts, type Query } from './parts';

const _ = database.command;
const $ = _.aggregate;

/** Around whom everything is gathered, and for which village; the person's own when none is named. */
export interface Around {
  readonly person: { readonly personId: string } | { readonly openId: string };
  readonly villageCode: string | null;
}

export interface Gathered<T, P extends Parts> {
  readonly person: T;
  readonly brought: Brought<P>;
}

/** Stands for a unit that is not there. No code, no id and no empty field is the same. */
const nowhere = '-';

type Aggregation = ReturnType<ReturnType<typeof database.collection>['aggregate']>;

/** One document: the person, if there is one who is active, by the id or by the WeChat user who is bound to it. */
const findPerson = (person: Around['person']): Aggregation =>
  'personId' in person
    ? database
        .collection('people')
        .aggregate()
        .match(toConditions({ _id: person.personId, state: 'active' }))
        .replaceRoot({ newRoot: { person: '$$ROOT' } })
    : database
        .collection('identities')
        .aggregate()
        .match(toConditions({ _id: person.openId }))
        .lookup({ from: 'people', localField: 'personId', foreignField: '_id', as: 'person' })
        .unwind('$person')
        .match(toConditions({ 'person.state': 'active' }))
        .project({ _id: 0, person: 1 });

/** A village and the units above it, for a code or an expression that gives one. */
const unitFields = (village: unknown) => {
  const cut = (level: UnitLevel) => ({ $substrBytes: [village, 0, codeCharsOf(level)] });
  return {
    villageCode: village,
    townshipCode: cut('township'),
    countyCode: cut('county'),
    lineage: [cut('county'), cut('township'), cut('village')],
  };
};

/** What references to the call stand for. */
const callFields = (villageCode: string | null) => ({
  personId: '$person._id',
  ...unitFields(villageCode ?? { $ifNull: ['$person.villageCode', nowhere] }),
});

/** The names that an inner part sees of the call. */
const passedOn = {
  personId: '$call.personId',
  villageCode: '$call.villageCode',
  townshipCode: '$call.townshipCode',
  countyCode: '$call.countyCode',
};

/** Whether a part stands by itself, or belongs to the documents of another one. */
type Place = 'alone' | 'within';

/** The conditions of a part: plain ones, and those on references, each of which becomes a variable that an index can serve. */
const conditionsOf = (where: Readonly<Record<string, Where[string] | Reference>>, place: Place) => {
  const plain: Record<string, Where[string]> = {};
  const variables: Record<string, unknown> = {};
  const equalities: unknown[] = [];
  for (const [field, condition] of Object.entries(where)) {
    if (!(condition instanceof Reference)) {
      plain[field] = condition;
      continue;
    }
    const name = `value${equalities.length.toString()}`;
    variables[name] = condition.expressionIn(place === 'alone' ? '$call.' : '$$');
    equalities.push($.eq([`$${field}`, `$$${name}`]));
  }
  // A part that hangs on nobody would read across villages.
  if (equalities.length === 0) throw new TypeError('a part must refer to the call or to its own document');
  return { plain, variables, equalities };
};

/** The variables of a part that is only wanted when another found nothing: else they are what nothing equals. */
const guarded = (variables: Record<string, unknown>, unless: string | undefined): Record<string, unknown> =>
  unless === undefined
    ? variables
    : Object.fromEntries(
        Object.entries(variables).map(([name, value]) => [
          name,
          $.cond({ if: $.eq([$.size(`$${unless}`), 0]), then: value, else: nowhere }),
        ]),
      );

/** What a part makes of the documents that meet its conditions. */
const shaped = (pipeline: Aggregation, wanted: Query | Counted): Aggregation => {
  if ('isCounted' in wanted) return pipeline.count('count');
  const { order = [], limit, fields, with: inner = {} } = wanted;
  const directions = order.map(([field, direction]) => [field, direction === 'asc' ? 1 : -1]);
  const sorted = directions.length === 0 ? pipeline : pipeline.sort(Object.fromEntries(directions));
  const cut = limit === undefined ? sorted : sorted.limit(limit);
  const joined = joinAll(cut, inner, 'within');
  if (fields === undefined) return joined;
  return joined.project(Object.fromEntries([...fields, ...Object.keys(inner)].map((field) => [field, 1])));
};

const joinOf = (as: string, { collection: from, wanted }: Part<unknown>, place: Place): object => {
  if ('ids' in wanted) {
    const localField = typeof wanted.ids === 'string' ? `call.${wanted.ids}` : wanted.ids.field;
    return { from, localField, foreignField: '_id', as };
  }
  const { plain, variables, equalities } = conditionsOf(wanted.where, place);
  const hasInner = place === 'alone' && 'with' in wanted;
  const start = $.pipeline();
  const narrowed = Object.keys(plain).length === 0 ? start : start.match(toConditions(plain));
  const matched = narrowed.match(_.expr($.and(equalities)));
  return {
    from,
    let: { ...(hasInner ? passedOn : {}), ...guarded(variables, wanted.unless) },
    pipeline: shaped(matched, wanted).done(),
    as,
  };
};

function joinAll(aggregation: Aggregation, parts: Parts, place: Place): Aggregation {
  return Object.entries(parts).reduce(
    (joined, [name, each]) => (each === undefined ? joined : joined.lookup(joinOf(name, each, place))),
    aggregation,
  );
}

const broughtIn = <P extends Parts>(document: Readonly<Record<string, unknown>>, parts: P): Brought<P> =>
  Object.fromEntries(Object.keys(parts).map((name) => [name, document[name] ?? []])) as Brought<P>;

/**
 * Finds an active person and brings `parts` around them, all in one request: an aggregation that begins with the person and joins
 * the rest. Null when there is no such person. Outside any transaction only.
 */
export const gather = async <T extends Stored, P extends Parts>(
  { person, villageCode }: Around,
  parts: P,
): Promise<Gathered<T, P> | null> => {
  const found = findPerson(person);
  const isAlone = Object.keys(parts).length === 0;
  const around = isAlone ? found : found.addFields({ call: callFields(villageCode) });
  const { data } = settled(await joinAll(around, parts, 'alone').end()) as {
    readonly data: readonly unknown[];
  };
  const [document] = data as readonly (Readonly<Record<string, unknown>> & { readonly person: T })[];
  if (document === undefined) return null;
  return { person: document.person, brought: broughtIn(document, parts) };
};

/** A village with what was brought around it. */
export interface GatheredVillage<P extends Parts> {
  readonly villageCode: string;
  readonly brought: Brought<P>;
}

/**
 * Brings `parts` around each of several villages, all in one request: for timers, which nobody calls. What refers to a person finds
 * nothing. Villages that are not there are left out.
 */
export const gatherVillages = async <P extends Parts>(
  villageCodes: readonly string[],
  parts: P,
): Promise<readonly GatheredVillage<P>[]> => {
  if (villageCodes.length === 0) return [];
  const around = database
    .collection('orgUnits')
    .aggregate()
    .match(toConditions({ _id: isIn(villageCodes) }))
    .replaceRoot({ newRoot: { call: unitFields('$_id') } });
  const { data } = settled(await joinAll(around, parts, 'alone').end()) as {
    readonly data: readonly unknown[];
  };
  const documents = data as readonly Readonly<Record<string, unknown> & { call: { villageCode: string } }>[];
  return documents.map((document) => ({
    villageCode: document.call.villageCode,
    brought: broughtIn(document, parts),
  }));
};
