import type { ComponentInstance } from '../app/component-instance';
import type { Instance } from '../app/instance';
import { textOf } from '../app/unknown-values';
import { builtInElements } from './built-in-elements';
import type { RawElement, RawNode, ViewElement, ViewNode } from './view-node';

export interface PageViewOptions {
  readonly page: Instance;
  /** Components added to the page beside its own wxml, by path: the custom tab bar. */
  readonly extras: readonly string[];
  readonly draw: (path: string, data: unknown) => RawElement;
  readonly createComponent: (path: string, element: () => ViewElement) => ComponentInstance;
  readonly report: (problem: string) => void;
}

interface Living {
  readonly instance: ComponentInstance;
  element: ViewElement;
}

/**
 * The view of one page: draws it anew from its data and keeps the components that are still in it. A component is the
 * same one as before when it stands at the same place of the tree.
 */
export class PageView {
  readonly #options: PageViewOptions;
  #living = new Map<string, Living>();
  #next = new Map<string, Living>();
  #root: ViewElement | undefined;

  constructor(options: PageViewOptions) {
    this.#options = options;
  }

  get root(): ViewElement {
    if (!this.#root) throw new Error(`${this.#options.page.path} is not drawn yet`);
    return this.#root;
  }

  get components(): readonly ComponentInstance[] {
    return [...this.#living.values()].map(({ instance }) => instance);
  }

  draw(): void {
    const { page, extras, draw } = this.#options;
    this.#next = new Map();
    const root = this.#element('page', {}, undefined, page, '');
    this.#fill(root, draw(page.path, page.data).children, page, []);
    for (const path of extras) this.#placeComponent(path, {}, root, page, `/${path}`, []);
    const before = this.#living;
    this.#living = this.#next;
    this.#root = root;
    for (const [key, { instance }] of before) if (!this.#living.has(key)) instance.live('detached');
    for (const [key, { instance }] of this.#living) if (!before.has(key)) instance.live('ready');
  }

  /** Ends every component. */
  end(): void {
    for (const instance of this.components) instance.live('detached');
    this.#living = new Map();
  }

  #element(
    tag: string,
    attributes: Readonly<Record<string, unknown>>,
    parent: ViewElement | undefined,
    owner: Instance,
    key: string,
    component?: Instance,
  ): ViewElement {
    return { tag, attributes, children: [], parent, owner, component, key };
  }

  /** Puts raw nodes into `parent`; `slotted` is what stands between the tags of the component they belong to. */
  #fill(parent: ViewElement, nodes: readonly RawNode[], owner: Instance, slotted: readonly Slotted[]): void {
    nodes.forEach((raw, index) => {
      if (raw === null || raw === undefined) return;
      if (typeof raw !== 'object') parent.children.push(String(raw));
      else this.#place(raw, parent, owner, `${parent.key}/${index}`, slotted);
    });
  }

  #place(
    raw: RawElement,
    parent: ViewElement,
    owner: Instance,
    place: string,
    slotted: readonly Slotted[],
  ): void {
    const tag = raw.tag.replace(/^wx-/, '');
    const attributes = raw.attr ?? {};
    const path = owner.components[tag];
    const between = raw.children.map((node) => ({ node, owner, slotted }));
    if (path !== undefined) this.#placeComponent(path, attributes, parent, owner, place, between);
    else if (tag === 'slot') this.#placeSlot(textOf(attributes['name']), parent, place, slotted);
    else if (tag === 'virtual') this.#fill(parent, raw.children, owner, slotted);
    else {
      if (!builtInElements.has(tag))
        this.#options.report(
          `${owner.path}.wxml uses <${tag}>, which is neither WeChat's nor in usingComponents`,
        );
      const element = this.#element(tag, attributes, parent, owner, place);
      parent.children.push(element);
      this.#fill(element, raw.children, owner, slotted);
    }
  }

  #placeSlot(name: string, parent: ViewElement, place: string, slotted: readonly Slotted[]): void {
    slotted.forEach(({ node, owner, slotted: outer }, index) => {
      if (node === null || node === undefined) return;
      const wanted = typeof node === 'object' ? textOf(node.attr?.['slot']) : '';
      if (wanted !== name) return;
      if (typeof node !== 'object') parent.children.push(String(node));
      else this.#place(node, parent, owner, `${place}:${index}`, outer);
    });
  }

  #placeComponent(
    path: string,
    attributes: Readonly<Record<string, unknown>>,
    parent: ViewElement,
    owner: Instance,
    place: string,
    slotted: readonly Slotted[],
  ): void {
    const known = this.#living.get(place);
    const kept = known?.instance.path === path ? known : undefined;
    const living = kept ?? this.#begin(path, place);
    const element = this.#element(path, attributes, parent, owner, place, living.instance);
    living.element = element;
    this.#next.set(place, living);
    living.instance.receive(attributes);
    if (!kept) living.instance.live('attached');
    parent.children.push(element);
    this.#fill(element, this.#options.draw(path, living.instance.data).children, living.instance, slotted);
  }

  #begin(path: string, place: string): Living {
    const instance = this.#options.createComponent(path, () => (this.#living.get(place) ?? living).element);
    const living: Living = { instance, element: this.#element(path, {}, undefined, instance, place) };
    instance.live('created');
    return living;
  }
}

interface Slotted {
  readonly node: RawNode;
  readonly owner: Instance;
  readonly slotted: readonly Slotted[];
}

/** Elements and depth of a drawn page, as WeChat's score counts them. */
export function measureView(root: ViewElement): { readonly nodes: number; readonly depth: number } {
  const measure = (node: ViewNode): { nodes: number; depth: number } => {
    if (typeof node === 'string') return { nodes: 0, depth: 0 };
    const inner = node.children.map(measure);
    return {
      nodes: 1 + inner.reduce((sum, { nodes }) => sum + nodes, 0),
      depth: 1 + Math.max(0, ...inner.map(({ depth }) => depth)),
    };
  };
  return measure(root);
}
