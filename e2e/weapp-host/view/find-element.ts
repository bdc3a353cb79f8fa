import { ancestorsOf, elementsOf, isHidden, type ViewElement } from './view-node';
import { visibleText } from './visible-text';
import { textOf } from '../app/unknown-values';

/** How a test points at something on the screen. */
export interface Target {
  readonly words: string;
  readonly find: (root: ViewElement) => readonly ViewElement[];
}

const matches = (wanted: string | RegExp, text: string): boolean =>
  typeof wanted === 'string' ? text === wanted : wanted.test(text);

/** The innermost visible elements that satisfy `test`. */
function innermost(root: ViewElement, test: (element: ViewElement) => boolean): readonly ViewElement[] {
  if (isHidden(root)) return [];
  const inner = root.children.flatMap((child) => (typeof child === 'string' ? [] : innermost(child, test)));
  return inner.length === 0 && test(root) ? [root] : inner;
}

/** The innermost element whose whole visible text is `wanted`, or in which `wanted` is found. */
export const byText = (wanted: string | RegExp): Target => ({
  words: `the text ${String(wanted)}`,
  find: (root) => innermost(root, (element) => matches(wanted, visibleText(element))),
});

const byAttribute =
  (attribute: string, words: string) =>
  (wanted: string | RegExp): Target => ({
    words: `${words} ${String(wanted)}`,
    find: (root) =>
      [...visibleElements(root)].filter(({ attributes }) => {
        const text = textOf(attributes[attribute]);
        return text !== '' && matches(wanted, text);
      }),
  });

/** A field by the words that stand in it while it is empty. */
export const byPlaceholder = byAttribute('placeholder', 'the placeholder');
/** By what a screen reader says. */
export const byLabel = byAttribute('ariaLabel', 'the label');

/** Every element of a kind: `image`, `input`, `textarea`, `switch` and so on. */
export const byTag = (tag: string): Target => ({
  words: `<${tag}>`,
  find: (root) => [...visibleElements(root)].filter((element) => element.tag === tag),
});

/** By one of its classes, where a person would see a place rather than words. */
export const byClass = (name: string): Target => ({
  words: `the class ${name}`,
  find: (root) =>
    [...visibleElements(root)].filter(({ attributes }) =>
      textOf(attributes['class']).split(/\s+/).includes(name),
    ),
});

/** The one of several, counted from 0. */
export const nth = (target: Target, index: number): Target => ({
  words: `${target.words}, number ${index + 1}`,
  find: (root) => target.find(root).slice(index).slice(0, 1),
});

/** `target` inside of each `place`. */
export const within = (place: Target, target: Target): Target => ({
  words: `${target.words} within ${place.words}`,
  find: (root) => place.find(root).flatMap((element) => target.find(element)),
});

/** Every part that surrounds `target` and satisfies `place`, the nearest one: a row by one of its words. */
export const around = (target: Target, place: Target): Target => ({
  words: `${place.words} around ${target.words}`,
  find: (root) => {
    const places = new Set(place.find(root));
    const nearest = target
      .find(root)
      .map((element) => [...ancestorsOf(element)].find((at) => places.has(at)));
    return [...new Set(nearest.filter((element) => element !== undefined))];
  },
});

/** The one element that `target` means. Throws with what the page shows when there is none or more than one. */
export function findOne(root: ViewElement, target: Target): ViewElement {
  const found = target.find(root);
  const [only] = found;
  if (only && found.length === 1) return only;
  throw new Error(
    `${found.length === 0 ? 'nothing' : `${found.length} elements, not one,`} on the page by ${target.words}. ` +
      `The page shows:\n${visibleText(root)}`,
  );
}

function* visibleElements(root: ViewElement): Generator<ViewElement> {
  for (const element of elementsOf(root)) {
    if (![...ancestorsOf(element)].some(isHidden)) yield element;
  }
}
