import { inflateSync } from 'node:zlib';

/** A page as a printer gets it. */
export interface PrintedPage {
  readonly widthMm: number;
  readonly heightMm: number;
  /** All words in the order in which they are set, without spaces between them. */
  readonly words: string;
}

const pointsPerMm = 72 / 25.4;

interface PdfObject {
  /** The dictionary, as text. */
  readonly head: string;
  /** The stream, unpacked; empty where there is none. */
  readonly body: string;
}

const readObjects = (pdf: Buffer): ReadonlyMap<string, PdfObject> => {
  const text = pdf.toString('latin1');
  const objects = new Map<string, PdfObject>();
  for (const match of text.matchAll(/(?:^|\n)(\d+) 0 obj\s([\s\S]*?)\sendobj/gu)) {
    const [, id = '', content = ''] = match;
    const [head = '', packed] = content.split(/stream\r?\n/u, 2);
    const length = Number(/\/Length (\d+)/u.exec(head)?.[1] ?? 0);
    const bytes = Buffer.from((packed ?? '').slice(0, length), 'latin1');
    const isPacked = head.includes('/FlateDecode') && !head.includes('/Image');
    objects.set(id, {
      head,
      body: isPacked ? inflateSync(bytes).toString('latin1') : bytes.toString('latin1'),
    });
  }
  return objects;
};

const codeOf = (hex: string): number => Number.parseInt(hex, 16);
const lettersOf = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** What each glyph of a font stands for, as the font itself tells. */
function readGlyphs(cmap: string): ReadonlyMap<number, string> {
  const glyphs = new Map<number, string>();
  for (const [, block = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/gu)) {
    for (const [, from = '', to = ''] of block.matchAll(/<([\da-f]+)>\s*<([\da-f]+)>/giu))
      glyphs.set(codeOf(from), lettersOf(to));
  }
  for (const [, block = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/gu)) {
    for (const [, from = '', to = '', first = ''] of block.matchAll(
      /<([\da-f]+)>\s*<([\da-f]+)>\s*<([\da-f]+)>/giu,
    )) {
      for (let code = codeOf(from); code <= codeOf(to); code += 1) {
        const letter = (codeOf(first) + code - codeOf(from)).toString(16).padStart(first.length, '0');
        glyphs.set(code, lettersOf(letter));
      }
    }
  }
  return glyphs;
}

interface Font {
  /** Hexadecimal digits of a glyph: two where the letters are drawings, four where they come from a font file. */
  readonly digits: number;
  readonly glyphs: ReadonlyMap<number, string>;
}
type Fonts = ReadonlyMap<string, Font>;

function readFonts(objects: ReadonlyMap<string, PdfObject>): Fonts {
  const fonts = new Map<string, Font>();
  for (const [id, { head }] of objects) {
    const cmap = /\/ToUnicode (\d+) 0 R/u.exec(head)?.[1];
    if (cmap === undefined) continue;
    const digits = /\/Subtype \/Type3\b/u.test(head) ? 2 : 4;
    fonts.set(`F${id}`, { digits, glyphs: readGlyphs(objects.get(cmap)?.body ?? '') });
  }
  return fonts;
}

const lettersIn = (hex: string, { digits, glyphs }: Font): string =>
  (hex.match(new RegExp(`.{${digits}}`, 'gu')) ?? []).map((code) => glyphs.get(codeOf(code)) ?? '').join('');

const noFont: Font = { digits: 4, glyphs: new Map() };
/** Words said outright for glyphs that stand for several, the end of that, a font, or glyphs. */
const drawn = /ActualText <FEFF([\dA-F]+)>|(EMC)|\/(F\d+) [\d.]+ Tf|<([\dA-F]+)>/giu;

/** Follows the drawing: which font is taken, and which glyphs are set with it. */
function wordsOf(drawing: string, fonts: Fonts): string {
  let font = noFont;
  let isSaid = false;
  let words = '';
  for (const [, said, end, name, hex] of drawing.matchAll(drawn)) {
    if (said !== undefined) words += lettersOf(said);
    else if (name !== undefined) font = fonts.get(name) ?? noFont;
    else if (hex !== undefined && !isSaid) words += lettersIn(hex, font);
    if (said !== undefined || end !== undefined) isSaid = said !== undefined;
  }
  return words;
}

/** Reads a PDF as Chromium writes it: one object a page, fonts named by their objects. */
export function readPrintedPages(pdf: Buffer): readonly PrintedPage[] {
  const objects = readObjects(pdf);
  const fonts = readFonts(objects);
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\b/u.test(head));
  return pages.map(({ head }) => {
    const [, width = 0, height = 0] = (/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/u.exec(head) ?? []).map(Number);
    const drawing = /\/Contents (\d+) 0 R/u.exec(head)?.[1] ?? '';
    return {
      widthMm: Math.round(width / pointsPerMm),
      heightMm: Math.round(height / pointsPerMm),
      words: wordsOf(objects.get(drawing)?.body ?? '', fonts),
    };
  });
}
