import { escaped, sheetXml, type WrittenSheet } from './sheet-xml';
import { zipArchive } from './zip-archive';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const office = 'http://schemas.openxmlformats.org';
const main = `${office}/spreadsheetml/2006/main`;
const relations = `${office}/officeDocument/2006/relationships`;
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const sheetNameCharsMax = 31;

/** Style 1 is text (format 49), so that what people type below keeps its zeros; style 2 is the same, bold. */
const stylesXml =
  `${declaration}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>` +
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>' +
  '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="49" applyNumberFormat="1"/>' +
  '<xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>';

const rootRelationsXml =
  `${declaration}<Relationships xmlns="${office}/package/2006/relationships">` +
  `<Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

const partOf = (index: number): string => `worksheets/sheet${index + 1}.xml`;

const contentTypesXml = (sheets: readonly WrittenSheet[]): string =>
  [
    `${declaration}<Types xmlns="${office}/package/2006/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    `<Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>`,
    ...sheets.map(
      (_, index) => `<Override PartName="/xl/${partOf(index)}" ContentType="${types}.worksheet+xml"/>`,
    ),
    '</Types>',
  ].join('');

const sheetTag = ({ name }: WrittenSheet, index: number): string => {
  const allowed = escaped(name.replaceAll(/[[\]:*?/\\']/g, ' ').slice(0, sheetNameCharsMax));
  return `<sheet name="${allowed}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`;
};

const workbookXml = (sheets: readonly WrittenSheet[]): string =>
  [
    `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>`,
    ...sheets.map(sheetTag),
    '</sheets></workbook>',
  ].join('');

const relationTag = (kind: string, target: string, index: number): string =>
  `<Relationship Id="rId${index + 1}" Type="${relations}/${kind}" Target="${target}"/>`;

const workbookRelationsXml = (sheets: readonly WrittenSheet[]): string =>
  [
    `${declaration}<Relationships xmlns="${office}/package/2006/relationships">`,
    ...sheets.map((_, index) => relationTag('worksheet', partOf(index), index)),
    relationTag('styles', 'styles.xml', sheets.length),
    '</Relationships>',
  ].join('');

/**
 * The bytes of an .xlsx workbook of at least one sheet. Every cell is text: a phone keeps its digits, and what begins with
 * an equals sign stays what somebody wrote.
 */
export const writeWorkbook = async (sheets: readonly [WrittenSheet, ...WrittenSheet[]]): Promise<Buffer> =>
  zipArchive([
    { name: '[Content_Types].xml', content: [contentTypesXml(sheets)] },
    { name: '_rels/.rels', content: [rootRelationsXml] },
    { name: 'xl/workbook.xml', content: [workbookXml(sheets)] },
    { name: 'xl/_rels/workbook.xml.rels', content: [workbookRelationsXml(sheets)] },
    { name: 'xl/styles.xml', content: [stylesXml] },
    ...sheets.map((sheet, index) => ({ name: `xl/${partOf(index)}`, content: sheetXml(sheet) })),
  ]);
