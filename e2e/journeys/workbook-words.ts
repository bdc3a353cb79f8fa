import { readZipParts, textOf } from '../../functions/sheets/zip-parts';

type Parts = ReturnType<typeof readZipParts>;

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };

const unescaped = (text: string): string =>
  text.replaceAll(/&(lt|gt|quot|amp);/g, (_, name: string) => entities[name] ?? '');

async function xmlOf(parts: Parts, name: string): Promise<string> {
  const part = parts.get(name);
  if (part === undefined) throw new Error(`the workbook has no ${name}`);
  const pieces: string[] = [];
  for await (const piece of textOf(part)) pieces.push(piece);
  return pieces.join('');
}

/** The filled cells of a row from left to right. */
const wordsOfRow = (row: string): readonly string[] =>
  [...row.matchAll(/<t[ >][^<]*<\/t>/g)].map(([cell]) =>
    unescaped(cell.slice(cell.indexOf('>') + 1, cell.lastIndexOf('<'))),
  );

/** What somebody reads who opens an Excel file: the filled cells of each sheet, row by row, by the sheet's name. */
export async function workbookWords(
  file: Buffer,
): Promise<ReadonlyMap<string, readonly (readonly string[])[]>> {
  const parts = readZipParts(file);
  const names = [...(await xmlOf(parts, 'xl/workbook.xml')).matchAll(/<sheet name="([^"]*)"/g)];
  const sheets = names.map(async ([, name = ''], index) => {
    const xml = await xmlOf(parts, `xl/worksheets/sheet${index + 1}.xml`);
    return [
      unescaped(name),
      [...xml.matchAll(/<row[ >].*?<\/row>/gs)].map(([row]) => wordsOfRow(row)),
    ] as const;
  });
  return new Map(await Promise.all(sheets));
}
