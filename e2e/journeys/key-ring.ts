import type { Page } from '@playwright/test';

/** What the function below uses of the browser it runs in; nothing else here needs the types of one. */
interface FocusedElement {
  readonly className: string;
  readonly textContent: string | null;
  closest(selector: string): FocusedElement | null;
  getAttribute(name: string): string | null;
}
interface Drawn {
  readonly outlineStyle: string;
  readonly outlineWidth: string;
  readonly boxShadow: string;
}
declare const document: { readonly activeElement: FocusedElement | null; readonly body: FocusedElement };
declare const getComputedStyle: (element: FocusedElement) => Drawn;

/** Where the keys are: whether it can be seen, and what it is; null when they have left the page. */
export interface KeyStop {
  readonly isSeen: boolean;
  readonly what: string;
}

/** Presses Tab and looks at what has the keys now: a ring around it, or around the frame of a field. */
export async function nextKeyStop(page: Page): Promise<KeyStop | null> {
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const { activeElement: element, body } = document;
    if (element === null || element === body) return null;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const frame = element.closest('.field__box, .search-field');
    const isFramed = frame !== null && getComputedStyle(frame).boxShadow !== 'none';
    const words = element.getAttribute('aria-label') ?? element.textContent ?? '';
    return {
      isSeen: isFramed || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2),
      what: `${words.trim().slice(0, 20)} (${element.className})`,
    };
  });
}
