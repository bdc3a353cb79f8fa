import type { Page } from '@playwright/test';
import { front } from '../people/person';

/** What the function below uses of the browser it runs in; nothing else here needs the types of one. */
interface ShownElement {
  readonly childNodes: ArrayLike<{ readonly nodeName: string; readonly textContent: string | null }>;
  checkVisibility(): boolean;
}
declare const getComputedStyle: (element: ShownElement) => { readonly fontSize: string };

/** The words of the page in front that stand there in smaller type than this. */
export const wordsSmallerThan = (page: Page, px: number): Promise<readonly string[]> =>
  front(page)
    .locator('*')
    .evaluateAll((elements: readonly ShownElement[], least: number) => {
      const isSmall = (element: ShownElement) =>
        element.checkVisibility() && parseFloat(getComputedStyle(element).fontSize) < least;
      return elements
        .filter(isSmall)
        .flatMap(({ childNodes }) => Array.from(childNodes))
        .filter(({ nodeName }) => nodeName === '#text')
        .map(({ textContent }) => textContent?.trim() ?? '')
        .filter((words) => words !== '');
    }, px);
