import { elementsOf, isSet, type ViewElement } from './view-node';
import { textOf } from '../app/unknown-values';

/** Unless a page says otherwise WeChat takes no more characters in a field. */
const defaultLengthMax = 140;

const fieldTags = new Set(['input', 'textarea']);

interface FieldState {
  readonly given: string;
  readonly shown: string;
}

/**
 * What stands in the fields of a page. WeChat's fields keep what was typed until the page's data gives another value;
 * a page that does not answer an input does not take the letters back.
 */
export class FieldValues {
  #states = new Map<string, FieldState>();

  /** Takes over what a new drawing gives. */
  update(root: ViewElement): void {
    const next = new Map<string, FieldState>();
    for (const element of elementsOf(root)) {
      if (!fieldTags.has(element.tag)) continue;
      const given = textOf(element.attributes['value']);
      const before = this.#states.get(keyOf(element));
      next.set(keyOf(element), before?.given === given ? before : { given, shown: given });
    }
    this.#states = next;
  }

  read(element: ViewElement): string {
    return this.#states.get(keyOf(element))?.shown ?? '';
  }

  /** Types into a field; gives what the field took of it. Throws when it is no field or closed. */
  type(element: ViewElement, text: string): string {
    if (!fieldTags.has(element.tag)) throw new Error(`<${element.tag}> takes no text`);
    if (isSet(element.attributes['disabled'])) throw new Error('the field is disabled');
    const lengthMax = Number(element.attributes['maxlength'] ?? defaultLengthMax);
    const shown = lengthMax < 0 ? text : text.slice(0, lengthMax);
    this.#states.set(keyOf(element), { given: textOf(element.attributes['value']), shown });
    return shown;
  }
}

const keyOf = ({ attributes, key }: ViewElement): string => textOf(attributes['id']) || key;
