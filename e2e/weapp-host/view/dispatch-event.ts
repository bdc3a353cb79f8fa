import type { InstanceHost } from '../app/instance';
import { isSet, ancestorsOf, datasetOf, type ViewElement } from './view-node';
import { textOf, type UnknownRecord } from '../app/unknown-values';

/** Events that travel outwards; every other one is told to its element alone. */
const travelling = /^(tap|longpress|longtap|touch\w+|transitionend|animation\w+)$/;

interface Binding {
  readonly method: string;
  readonly stops: boolean;
}

/** Which method of its owner an element calls for an event, if any. */
export function bindingOf({ attributes }: ViewElement, type: string): Binding | undefined {
  for (const prefix of ['bind', 'catch']) {
    const method = textOf(attributes[prefix + type]) || textOf(attributes[`${prefix}:${type}`]);
    if (method !== '') return { method, stops: prefix === 'catch' };
  }
  return undefined;
}

/** The elements that hear an event of `element`, inside out. */
export function listenersOf(
  element: ViewElement,
  type: string,
  travels = travelling.test(type),
): ViewElement[] {
  const heard: ViewElement[] = [];
  for (const at of ancestorsOf(element)) {
    const binding = bindingOf(at, type);
    if (binding) heard.push(at);
    if (binding?.stops || !travels) break;
  }
  return heard;
}

export interface DispatchedEvent {
  readonly type: string;
  readonly detail?: unknown;
  readonly touches?: readonly UnknownRecord[];
  /** Whether it travels outwards; told from its type when left out. */
  readonly travels?: boolean;
}

let lastEventAt = 0;

/** Milliseconds since the page began, never the same twice: programs tell events apart by it. */
const nextTimeStamp = (): number => (lastEventAt = Math.max(lastEventAt + 1, Math.round(performance.now())));

/** Tells an event to everyone who listens, as WeChat does: to the element first, then outwards until one catches it. */
export function dispatchEvent(
  host: InstanceHost,
  element: ViewElement,
  { type, detail = {}, touches, travels }: DispatchedEvent,
): void {
  const timeStamp = nextTimeStamp();
  for (const at of listenersOf(element, type, travels)) {
    const { method } = bindingOf(at, type) ?? { method: '' };
    const event = host.realm.copyIn({
      type,
      timeStamp,
      target: describe(targetFor(at, element)),
      currentTarget: describe(at),
      mark: {},
      detail,
      ...(touches ? { touches, changedTouches: touches, _userTap: true } : {}),
    });
    if (at.owner.has(method)) at.owner.call(method, event);
    else host.problems.report(`${at.owner.path} has no method "${method}" for the event "${type}"`);
  }
}

/** From outside a component its inner elements cannot be seen: the component stands for them. */
function targetFor(listener: ViewElement, element: ViewElement): ViewElement {
  for (const at of ancestorsOf(element)) if (at.owner === listener.owner) return at;
  return listener;
}

const describe = (element: ViewElement): UnknownRecord => ({
  id: textOf(element.attributes['id']),
  dataset: datasetOf(element),
  offsetLeft: 0,
  offsetTop: 0,
});

/** Whether the element itself or one around it refuses to be used. */
export const isDisabled = (element: ViewElement): boolean => {
  for (const at of ancestorsOf(element)) if (isSet(at.attributes['disabled'])) return true;
  return false;
};
