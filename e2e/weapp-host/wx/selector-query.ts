import { elementsOf, datasetOf, type ViewElement } from '../view/view-node';
import { isCallable, isRecord, recordOf, textOf, type UnknownRecord } from '../app/unknown-values';
import { createCanvas, type Canvas } from './canvas';
import type { WxHost } from './wx-host';

/** Nothing is laid out here: every element is said to be one row of the screen. */
const rect = { left: 0, top: 0, right: 375, bottom: 44, width: 375, height: 44 };

interface Question {
  readonly selector: string;
  readonly isForAll: boolean;
  readonly answerOf: (element: ViewElement) => UnknownRecord;
  readonly tell: unknown;
}

/** `wx.createSelectorQuery()` over the page on top; knows `#id` and `.class` and invents the measures. */
export function createSelectorQuery(host: WxHost): UnknownRecord {
  const questions: Question[] = [];
  const find = ({ selector, isForAll, answerOf }: Question): unknown => {
    const found = [...elementsOf(host.stack.top.view.root)].filter((element) => isMeant(element, selector));
    return isForAll ? found.map(answerOf) : found[0] ? answerOf(found[0]) : null;
  };
  const query: UnknownRecord = {
    in: () => query,
    select: (selector: unknown) => nodesRef(textOf(selector), false),
    selectAll: (selector: unknown) => nodesRef(textOf(selector), true),
    selectViewport: () => nodesRef('page', false),
    exec: (tellAll?: unknown) => {
      const done = host.core.work.begin('a selector query');
      setImmediate(() => {
        const answers = questions.map((question) => {
          const answer = copyKeepingNodes(host, find(question));
          const { tell } = question;
          if (isCallable(tell)) host.core.guard('a selector query', () => tell(answer));
          return answer;
        });
        if (isCallable(tellAll))
          host.core.guard('a selector query', () => tellAll(copyKeepingNodes(host, answers)));
        done();
      });
      return query;
    },
  };
  const nodesRef = (selector: string, isForAll: boolean): UnknownRecord => {
    const ask = (answerOf: Question['answerOf'], tell: unknown) => {
      questions.push({ selector, isForAll, answerOf, tell });
      return query;
    };
    const nodeOf = (element: ViewElement) => ({ node: canvasOn(host, element) });
    const described = (element: ViewElement) => ({
      id: textOf(element.attributes['id']),
      dataset: datasetOf(element),
      ...rect,
    });
    return {
      boundingClientRect: (tell?: unknown) => ask(described, tell),
      scrollOffset: (tell?: unknown) => ask(() => ({ scrollLeft: 0, scrollTop: 0 }), tell),
      fields: (wanted: unknown, tell?: unknown) =>
        ask(
          recordOf(wanted)['node'] === true
            ? (element) => ({ ...described(element), ...nodeOf(element) })
            : described,
          tell,
        ),
      node: (tell?: unknown) => ask(nodeOf, tell),
    };
  };
  return query;
}

const isMeant = ({ tag, attributes }: ViewElement, selector: string): boolean => {
  if (selector.startsWith('#')) return textOf(attributes['id']) === selector.slice(1);
  if (selector.startsWith('.')) return textOf(attributes['class']).split(/\s+/).includes(selector.slice(1));
  return tag === selector;
};

/** The canvas of an element stays the same for as long as its page lives. */
const canvases = new WeakMap<object, Map<string, Canvas>>();

/** WeChat gives nodes of `<canvas type="2d">` and nothing for other elements. */
function canvasOn(host: WxHost, { tag, attributes, key }: ViewElement): UnknownRecord | null {
  if (tag !== 'canvas' || attributes['type'] !== '2d') return null;
  const ofPage = canvases.get(host.stack.top) ?? new Map<string, Canvas>();
  canvases.set(host.stack.top, ofPage);
  const canvas = ofPage.get(key) ?? createCanvas(host, rect.width, rect.height);
  ofPage.set(key, canvas);
  return canvas.self;
}

/** A copy of answers for the program, in which the canvases are still themselves. */
function copyKeepingNodes({ core }: WxHost, answer: unknown): unknown {
  const copy = core.realm.copyIn(answer);
  const restore = (from: unknown, to: unknown): void => {
    if (!isRecord(from) || !isRecord(to)) return;
    if (isRecord(from['node'])) to['node'] = from['node'];
    if (Array.isArray(from))
      from.forEach((part, index) => restore(part, (to as unknown as unknown[])[index]));
  };
  restore(answer, copy);
  return copy;
}
