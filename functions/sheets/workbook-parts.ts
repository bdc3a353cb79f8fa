import { posix } from 'node:path';
import type { ExcelCalendar } from './number-text';
import { parseXml } from './parse-xml';
import { unreadable } from './sheet-limits';
import { textOf, type readZipParts } from './zip-parts';

type ZipParts = ReturnType<typeof readZipParts>;

/** Where things stand in a workbook. */
export interface WorkbookParts {
  readonly calendar: ExcelCalendar;
  /** The first sheet that people see. */
  readonly sheet: AsyncIterable<string>;
  readonly styles: AsyncIterable<string> | undefined;
  readonly sharedTexts: AsyncIterable<string> | undefined;
}

const folder = 'xl';

const open = (parts: ZipParts, path: string): AsyncIterable<string> | undefined => {
  const part = parts.get(path);
  return part === undefined ? undefined : textOf(part);
};

/** Paths of related parts by id, and by the last word of their kind. */
const readRelations = async (chunks: AsyncIterable<string>): Promise<ReadonlyMap<string, string>> => {
  const paths = new Map<string, string>();
  await parseXml(chunks, {
    open: (name, attribute) => {
      if (name !== 'Relationship') return;
      const target = (attribute('Target') ?? '').toLowerCase();
      const path = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
      paths.set(attribute('Id') ?? '', path);
      paths.set(`kind ${posix.basename(attribute('Type') ?? '')}`, path);
    },
  });
  return paths;
};

/** Finds the sheet and what is needed to read it. A zip that is no workbook is `notASheet`. */
export const findWorkbookParts = async (parts: ZipParts): Promise<WorkbookParts> => {
  const workbook = open(parts, `${folder}/workbook.xml`);
  const relations = open(parts, `${folder}/_rels/workbook.xml.rels`);
  if (workbook === undefined || relations === undefined) throw unreadable('notASheet');
  const paths = await readRelations(relations);
  const sheetIds: string[] = [];
  let calendar: ExcelCalendar = 'since1900';
  await parseXml(workbook, {
    open: (name, attribute) => {
      if (name === 'workbookPr' && /^(1|true)$/.test(attribute('date1904') ?? '')) calendar = 'since1904';
      if (name === 'sheet' && (attribute('state') ?? 'visible') === 'visible')
        sheetIds.push(attribute('id') ?? '');
    },
  });
  const sheet = open(parts, paths.get(sheetIds[0] ?? '') ?? '');
  if (sheet === undefined) throw unreadable('damaged');
  return {
    calendar,
    sheet,
    styles: open(parts, paths.get('kind styles') ?? `${folder}/styles.xml`),
    sharedTexts: open(parts, paths.get('kind sharedStrings') ?? `${folder}/sharedstrings.xml`),
  };
};
