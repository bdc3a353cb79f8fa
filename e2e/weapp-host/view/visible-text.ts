import { isElement, isHidden, type ViewElement } from './view-node';

/** Elements that stand inside a line; everything else begins a line of its own. */
const inlineTags = new Set(['text', 'icon']);

/** What a person reads in an element, line by line; what is hidden by an attribute is left out. */
export function visibleText(element: ViewElement): string {
  const parts: string[] = [];
  collect(element, parts);
  return parts
    .join('')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

function collect(element: ViewElement, parts: string[]): void {
  if (isHidden(element)) return;
  const edge = inlineTags.has(element.tag) ? '' : '\n';
  parts.push(edge);
  for (const child of element.children) {
    if (isElement(child)) collect(child, parts);
    else parts.push(child);
  }
  parts.push(edge);
}
