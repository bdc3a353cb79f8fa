import type { ComponentDefinition } from './component-definition';
import { Instance, type InstanceHost, type InstanceOptions } from './instance';
import { isCallable, recordOf, type UnknownRecord } from './unknown-values';

/** Sends an event of a component to the element that stands for it. */
type TriggerEvent = (name: string, detail: unknown, options: UnknownRecord) => void;

export interface ComponentOptions extends Pick<InstanceOptions, 'path' | 'components' | 'onData'> {
  readonly definition: ComponentDefinition;
  readonly triggerEvent: TriggerEvent;
  readonly pageId: string;
}

/** A living component: an instance whose properties come from outside and whose lifetimes are its definition's. */
export class ComponentInstance extends Instance {
  readonly #definition: ComponentDefinition;
  readonly #host: InstanceHost;
  /** What each property was last set to, as JSON. */
  readonly #given = new Map<string, string>();

  constructor(host: InstanceHost, { definition, triggerEvent, pageId, ...options }: ComponentOptions) {
    const initials = Object.entries(definition.properties).map(
      ([name, { initial }]) => [name, initial] as const,
    );
    super(host, {
      ...options,
      data: { ...definition.data, ...Object.fromEntries(initials) },
      methods: definition.methods,
    });
    this.#host = host;
    this.#definition = definition;
    this.self['properties'] = this.self['data'];
    this.self['getPageId'] = () => pageId;
    this.self['triggerEvent'] = (name: unknown, detail?: unknown, eventOptions?: unknown) =>
      triggerEvent(String(name), detail, recordOf(eventOptions));
  }

  /** Sets its properties from the attributes of its element; observers hear of those that changed. */
  receive(attributes: Readonly<UnknownRecord>): void {
    const changed: string[] = [];
    for (const [name, value] of Object.entries(attributes)) {
      const property = this.#definition.properties[name];
      const text = JSON.stringify(value) as string | undefined;
      if (!property || this.#given.get(name) === text) continue;
      this.#given.set(name, text ?? '');
      const before = this.data[name];
      this.data[name] = this.#host.realm.copyIn(value);
      if (isCallable(property.observer))
        this.run(`${name} observer`, property.observer, this.data[name], before);
      changed.push(name);
    }
    for (const [names, observer] of Object.entries(this.#definition.observers)) {
      const watched = names.split(',').map((name) => name.trim());
      if (!isCallable(observer) || !watched.some((name) => changed.includes(name))) continue;
      this.run(`${names} observer`, observer, ...watched.map((name) => this.data[name]));
    }
  }

  /** Runs a moment of its life: created, attached, ready or detached. */
  live(moment: 'created' | 'attached' | 'ready' | 'detached'): void {
    for (const run of this.#definition.lifetimes[moment] ?? []) this.run(moment, run);
    if (moment === 'detached') this.end();
  }

  /** Its page was shown or hidden. */
  livePage(moment: 'show' | 'hide'): void {
    for (const run of this.#definition.pageLifetimes[moment] ?? []) this.run(`page ${moment}`, run);
  }
}
