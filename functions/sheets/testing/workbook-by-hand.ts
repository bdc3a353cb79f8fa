import { zipArchive } from '../zip-archive';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface WorkbookByHand {
  /** What stands between the tags of `sheetData`. */
  readonly rows: string;
  /** What stands in the table of shared texts; no table when left out. */
  readonly sharedTexts?: string;
  /** What stands in the style sheet; none when left out. */
  readonly styles?: string;
  /** What stands in the workbook before its sheets. */
  readonly settings?: string;
  readonly sheets?: string;
  /** Stands in front of every name of the sheet's XML, `x:`. */
  readonly prefix?: string;
}

const sheetOf = ({ rows, prefix = '' }: WorkbookByHand): string => {
  const space = prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`;
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${prefix}worksheet ${space}="${main}" ` +
    `xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"><${prefix}sheetData>${rows}</${prefix}sheetData>` +
    `</${prefix}worksheet>`
  );
};

const relationsXml =
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
  `<Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/>` +
  `<Relationship Id="rId2" Type="${relations}/worksheet" Target="/xl/worksheets/sheet2.xml"/>` +
  `<Relationship Id="rId3" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/>` +
  `<Relationship Id="rId4" Type="${relations}/styles" Target="styles.xml"/></Relationships>`;

/** The bytes of a workbook as other programs write them: its parts are given word by word. */
export const workbookByHand = async (book: WorkbookByHand): Promise<Buffer> => {
  const { sharedTexts, styles, settings = '', sheets = '<sheet name="1" sheetId="1" r:id="rId1"/>' } = book;
  const second = '<row r="1"><c r="A1" t="inlineStr"><is><t>second</t></is></c></row>';
  return zipArchive([
    {
      name: 'xl/workbook.xml',
      content: [
        `<workbook xmlns="${main}" xmlns:r="${relations}">${settings}<sheets>${sheets}</sheets></workbook>`,
      ],
    },
    { name: 'xl/_rels/workbook.xml.rels', content: [relationsXml] },
    { name: 'xl/worksheets/sheet1.xml', content: [sheetOf(book)] },
    { name: 'xl/worksheets/sheet2.xml', content: [sheetOf({ rows: second })] },
    ...(sharedTexts === undefined
      ? []
      : [{ name: 'xl/sharedStrings.xml', content: [`<sst xmlns="${main}">${sharedTexts}</sst>`] }]),
    ...(styles === undefined
      ? []
      : [{ name: 'xl/styles.xml', content: [`<styleSheet xmlns="${main}">${styles}</styleSheet>`] }]),
  ]);
};
