import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Kept } from './kept';

/** As the package calls the font in its style sheet. */
const fontName = 'Noto Sans SC Variable';

/** One font for every machine, shown when it is there and not before; it takes the place of the fonts of the device. */
export const fontSheet = (fontFolder: string): string =>
  [
    readFileSync(join(fontFolder, 'index.css'), 'utf8')
      .replaceAll('font-display: swap', 'font-display: block')
      .replaceAll('./files/', '/sample-fonts/files/'),
    `page, body { --font-family: '${fontName}' !important; }`,
  ].join('\n');

/** Nothing moves or blinks in a picture. */
const stillness = `<style>
*, *::before, *::after {
  caret-color: transparent !important;
  animation-duration: 0s !important; animation-delay: 0s !important; animation-iteration-count: 1 !important;
  transition-duration: 0s !important; transition-delay: 0s !important;
  scroll-behavior: auto !important;
}
::-webkit-scrollbar { display: none; }
</style>`;

/** Counts the calls that the page has not read the answer of yet; what waits for a picture asks for the number. */
const counter = `<script>
window.openCalls = 0;
{
  const send = window.fetch;
  window.fetch = (...call) => {
    const answer = send(...call);
    const done = () => { window.openCalls -= 1; };
    window.openCalls += 1;
    answer.then((response) => response.clone().text()).then(done, done);
    return answer;
  };
}
</script>`;

/** Taro wraps what it keeps. */
const keptText = (value: unknown): string => JSON.stringify({ data: JSON.stringify(value) });

const layOut = (kept: Kept): string => {
  const entries = Object.entries(kept).map(([key, value]) => [`five-star:${key}`, keptText(value)]);
  const json = JSON.stringify(entries).replaceAll('<', '\\u003c');
  return `<script>localStorage.clear();for(const [key,text] of ${json})localStorage.setItem(key,text)</script>`;
};

/** The document as built, with the pinned font, without motion, on a device that keeps this and nothing else. */
export const dressed = (html: string, kept: Kept | null): string =>
  html.replace(
    '<head>',
    `<head><link rel="stylesheet" href="/sample-fonts/font.css">${stillness}${counter}${kept === null ? '' : layOut(kept)}`,
  );
