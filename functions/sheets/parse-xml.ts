import { AppError } from '@shared/errors';
import { Parser } from 'saxen';
import { unreadable } from './sheet-limits';

/** Reads one attribute of an element, decoded; names are told without their namespace's prefix. */
export type ReadAttribute = (name: string) => string | undefined;

export interface XmlHandlers {
  readonly open: (name: string, attribute: ReadAttribute) => void;
  readonly close?: (name: string) => void;
  /** May come in several pieces for one text. */
  readonly text?: (text: string) => void;
}

/** A sheet is six deep; every level costs memory as long as it is open. */
const depthMax = 64;
/** The parser looks at an unfinished token again with every chunk; Excel's longest cell is 32,767 characters. */
const tokenCharsMax = 1_000_000;

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const attributeReader =
  (readAttributes: () => Record<string, string>, decode: (text: string) => string): ReadAttribute =>
  (name) => {
    const attributes = readAttributes();
    const key = Object.hasOwn(attributes, name)
      ? name
      : Object.keys(attributes).find((candidate) => candidate.endsWith(`:${name}`));
    const value = key === undefined ? undefined : attributes[key];
    return value === undefined ? undefined : decode(value);
  };

const feed = async (chunks: AsyncIterable<string>, handlers: XmlHandlers): Promise<void> => {
  let depth = 0;
  let charsSinceToken = 0;
  const parser = new Parser()
    .on('openTag', (name, readAttributes, decode) => {
      charsSinceToken = 0;
      depth += 1;
      if (depth > depthMax) throw unreadable('damaged');
      handlers.open(localName(name), attributeReader(readAttributes, decode));
    })
    .on('closeTag', (name) => {
      charsSinceToken = 0;
      depth -= 1;
      handlers.close?.(localName(name));
    })
    .on('text', (text, decode) => handlers.text?.(decode(text)))
    .on('cdata', (text) => handlers.text?.(text));
  for await (const chunk of chunks) {
    charsSinceToken += chunk.length;
    if (charsSinceToken > tokenCharsMax) throw unreadable('damaged');
    parser.write(chunk);
  }
  parser.end();
};

/** Tells the handlers what stands in a part of a workbook. Entities of a document's own are not known, so none can swell. */
export const parseXml = async (chunks: AsyncIterable<string>, handlers: XmlHandlers): Promise<void> => {
  try {
    await feed(chunks, handlers);
  } catch (error) {
    throw error instanceof AppError ? error : unreadable('damaged', error);
  }
};
