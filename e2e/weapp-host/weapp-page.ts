import type { PageRun } from './app/page-run';
import { textOf } from './app/unknown-values';
import { findOne, type Target } from './view/find-element';
import { elementsOf, isSet, type ViewElement } from './view/view-node';
import { visibleText } from './view/visible-text';

/** What one page shows. */
export class WeappPage {
  readonly #run: PageRun;

  constructor(run: PageRun) {
    this.#run = run;
  }

  /** Its address without parameters. */
  get path(): string {
    return this.#run.path;
  }

  get query(): Readonly<Record<string, string>> {
    return this.#run.query;
  }

  /** What the navigation bar says. */
  get title(): string {
    return this.#run.title;
  }

  get root(): ViewElement {
    return this.#run.view.root;
  }

  /** All that can be read on it, line by line. */
  text(): string {
    return visibleText(this.root);
  }

  has(target: Target): boolean {
    return target.find(this.root).length > 0;
  }

  count(target: Target): number {
    return target.find(this.root).length;
  }

  /** The text of each element that `target` means. */
  texts(target: Target): readonly string[] {
    return target.find(this.root).map(visibleText);
  }

  /** Throws unless there is exactly one. */
  one(target: Target): ViewElement {
    return findOne(this.root, target);
  }

  /** What stands in a field. */
  valueOf(target: Target): string {
    return this.#run.fields.read(this.one(target));
  }

  isDisabled(target: Target): boolean {
    return isSet(this.one(target).attributes['disabled']);
  }

  /** Addresses of the pictures on it, in order. */
  images(): readonly string[] {
    return [...elementsOf(this.root)]
      .filter(({ tag }) => tag === 'image')
      .map(({ attributes }) => textOf(attributes['src']));
  }
}
