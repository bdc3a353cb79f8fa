import { elementsOf, datasetOf, type ViewElement } from '../view/view-node';
import { isCallable, textOf, type UnknownRecord } from '../app/unknown-values';
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
          const answer = host.core.realm.copyIn(find(question));
          const { tell } = question;
          if (isCallable(tell)) host.core.guard('a selector query', () => tell(answer));
          return answer;
        });
        if (isCallable(tellAll))
          host.core.guard('a selector query', () => tellAll(host.core.realm.copyIn(answers)));
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
    const described = (element: ViewElement) => ({
      id: textOf(element.attributes['id']),
      dataset: datasetOf(element),
      ...rect,
    });
    return {
      boundingClientRect: (tell?: unknown) => ask(described, tell),
      scrollOffset: (tell?: unknown) => ask(() => ({ scrollLeft: 0, scrollTop: 0 }), tell),
      fields: (_wanted: unknown, tell?: unknown) => ask(described, tell),
    };
  };
  return query;
}

const isMeant = ({ tag, attributes }: ViewElement, selector: string): boolean => {
  if (selector.startsWith('#')) return textOf(attributes['id']) === selector.slice(1);
  if (selector.startsWith('.')) return textOf(attributes['class']).split(/\s+/).includes(selector.slice(1));
  return tag === selector;
};
