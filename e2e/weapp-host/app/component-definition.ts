import { isCallable, isRecord, recordOf, type Callable, type UnknownRecord } from './unknown-values';

interface PropertyDefinition {
  readonly initial: unknown;
  readonly observer: unknown;
}

/** What `Component({...})` was given, with its behaviors worked in and both ways of writing lifetimes made one. */
export interface ComponentDefinition {
  readonly properties: Readonly<Record<string, PropertyDefinition>>;
  readonly data: UnknownRecord;
  readonly methods: Readonly<Record<string, unknown>>;
  readonly observers: Readonly<Record<string, unknown>>;
  readonly lifetimes: Readonly<Record<string, readonly Callable[]>>;
  readonly pageLifetimes: Readonly<Record<string, readonly Callable[]>>;
}

const lifetimeNames = ['created', 'attached', 'ready', 'detached', 'error'];

/** Reads what the program handed to `Component` or `Behavior`. */
export function defineComponent(config: unknown): ComponentDefinition {
  const own = recordOf(config);
  const inherited = Array.isArray(own['behaviors']) ? own['behaviors'].map(defineComponent) : [];
  const merged = (pick: (definition: ComponentDefinition) => Readonly<UnknownRecord>): UnknownRecord =>
    Object.assign({}, ...inherited.map(pick)) as UnknownRecord;
  const lifetimes = { ...pickCallables(own, lifetimeNames), ...pickCallables(recordOf(own['lifetimes'])) };
  return {
    properties: {
      ...(merged(({ properties }) => properties) as Record<string, PropertyDefinition>),
      ...defineProperties(recordOf(own['properties'])),
    },
    data: { ...merged(({ data }) => data), ...recordOf(own['data']) },
    methods: { ...merged(({ methods }) => methods), ...recordOf(own['methods']) },
    observers: { ...merged(({ observers }) => observers), ...recordOf(own['observers']) },
    lifetimes: joinLists([...inherited.map((definition) => definition.lifetimes), listed(lifetimes)]),
    pageLifetimes: joinLists([
      ...inherited.map((definition) => definition.pageLifetimes),
      listed(pickCallables(recordOf(own['pageLifetimes']))),
    ]),
  };
}

/** What a property of a type is before anybody sets it. */
const initialOf = (type: unknown): unknown => {
  const name = isCallable(type) ? type.name : '';
  const initials: Readonly<UnknownRecord> = { String: '', Number: 0, Boolean: false, Array: [] };
  return name in initials ? initials[name] : null;
};

function defineProperties(properties: UnknownRecord): Record<string, PropertyDefinition> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, given]) => {
      const long = isRecord(given) && !isCallable(given) ? given : { type: given };
      const initial = 'value' in long ? long['value'] : initialOf(long['type']);
      return [name, { initial, observer: 'observer' in long ? long['observer'] : undefined }];
    }),
  );
}

const pickCallables = (from: UnknownRecord, names = Object.keys(from)): Record<string, Callable> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const found = from[name];
      return isCallable(found) ? [[name, found] as const] : [];
    }),
  );

const listed = (callables: Readonly<Record<string, Callable>>): Record<string, readonly Callable[]> =>
  Object.fromEntries(Object.entries(callables).map(([name, callable]) => [name, [callable]]));

function joinLists(
  lists: readonly Readonly<Record<string, readonly Callable[]>>[],
): Record<string, readonly Callable[]> {
  const names = new Set(lists.flatMap((list) => Object.keys(list)));
  return Object.fromEntries([...names].map((name) => [name, lists.flatMap((list) => list[name] ?? [])]));
}
