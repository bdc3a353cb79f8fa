import { cellText } from './cell-text';
import { parseXml } from './parse-xml';
import { sheetLimits, tooLarge } from './sheet-limits';

/** Excel writes what XML cannot hold as `_x000D_`. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replaceAll(/_x([0-9a-f]{4})_/gi, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;

/** The texts that cells name by number, clean. How a word is read aloud (`rPh`) is not part of it. */
export const readSharedTexts = async (chunks: AsyncIterable<string>): Promise<readonly string[]> => {
  const texts: string[] = [];
  let text = '';
  let isInText = false;
  let isInReading = false;
  await parseXml(chunks, {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') isInReading = true;
      if (name === 't') isInText = !isInReading;
    },
    close: (name) => {
      if (name === 't') isInText = false;
      if (name === 'rPh') isInReading = false;
      if (name !== 'si') return;
      if (texts.length === sheetLimits.sharedTextsMax) throw tooLarge('sharedTexts');
      texts.push(cellText(unescaped(text)));
    },
    text: (piece) => {
      if (isInText) text += piece;
    },
  });
  return texts;
};
