import type { Page } from '@playwright/test';
import { front } from '../people/person';

/** What the functions below use of the browser they run in; nothing else here needs the types of one. */
interface ShownElement {
  readonly className: string;
  readonly textContent: string | null;
  checkVisibility(options: { readonly visibilityProperty: boolean }): boolean;
  readonly parentElement: ShownElement | null;
  closest(selector: string): ShownElement | null;
  getAttribute(name: string): string | null;
  getBoundingClientRect(): { readonly width: number; readonly height: number; readonly right: number };
}
declare const innerWidth: number;
declare const getComputedStyle: (element: ShownElement) => { readonly overflowX: string };

/** Whatever a finger is meant for. A file's own field lies hidden under the button that opens it. */
const pressed = [
  ...['button', 'tab', 'radio', 'link', 'switch', 'checkbox', 'treeitem'].map((role) => `[role="${role}"]`),
  ...['button', 'a', 'select', 'textarea', 'input:not([type="file"])'],
].join(', ');

/** The targets of the page in front that a finger of `least` pixels misses, each with its size. */
export const targetsSmallerThan = (page: Page, least: number): Promise<readonly string[]> =>
  front(page)
    .locator(pressed)
    .evaluateAll((elements: readonly ShownElement[], px: number) => {
      // Browsers round to parts of a pixel.
      const tolerance = 0.5;
      return elements
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .filter((element) => element.closest('[aria-hidden="true"]') === null)
        .flatMap((element) => {
          const { width, height } = element.getBoundingClientRect();
          if (width === 0 || Math.min(width, height) >= px - tolerance) return [];
          const words = element.getAttribute('aria-label') ?? element.textContent ?? '';
          return [`${words.trim()} (${element.className}) ${Math.round(width)} x ${Math.round(height)}`];
        });
    }, least);

/** The elements of the page in front that reach over the right edge of the screen, unless something around cuts them off. */
export const overTheEdge = (page: Page): Promise<readonly string[]> =>
  front(page)
    .locator('*')
    .evaluateAll((elements: readonly ShownElement[]) => {
      const isCut = (element: ShownElement): boolean => {
        for (let around = element.parentElement; around?.closest('.page'); around = around.parentElement)
          if (getComputedStyle(around).overflowX !== 'visible') return true;
        return false;
      };
      return elements
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .filter((element) => element.getBoundingClientRect().right > innerWidth + 1 && !isCut(element))
        .map((element) => `${element.className}: ${(element.textContent ?? '').trim().slice(0, 40)}`);
    });

/** Every page takes its sizes from its root's class: that swaps them without opening the page again. */
export const setLargeType = (page: Page, isOn: boolean): Promise<void> =>
  front(page)
    .locator('.page')
    .evaluate((root: { readonly classList: { toggle(name: string, isOn: boolean): void } }, on: boolean) => {
      root.classList.toggle('care', on);
    }, isOn);
