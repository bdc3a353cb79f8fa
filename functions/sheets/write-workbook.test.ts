import { readSheet } from './read-sheet';
import { writeWorkbook } from './write-workbook';
import { readZipParts, textOf } from './zip-parts';

const columns = [
  { heading: '姓名', widthChars: 12 },
  { heading: '政治面貌', widthChars: 16, choices: ['正式党员', '群众'] },
];

const partOf = async (bytes: Buffer, name: string): Promise<string> => {
  const pieces: string[] = [];
  for await (const piece of textOf(readZipParts(bytes).get(name)!)) pieces.push(piece);
  return pieces.join('');
};

const write = (rows: readonly (readonly string[])[]) => writeWorkbook([{ name: '名册', columns, rows }]);

it('what is written is read back, whatever people write', async () => {
  const rows = [
    ['13812345678', '0012'],
    ['=HYPERLINK("http://x","y")', '+1'],
    ['-1', '@SUM(A1)'],
    ['A&B<c>"d"', '_x0041_'],
    ['𠮷野', '', '第三列'],
    ['两\n行', 'x'],
  ];
  const read = await readSheet(await write(rows));
  expect(read.map(({ cells }) => cells)).toEqual([['姓名', '政治面貌'], ...rows]);
});

it('characters that XML cannot hold are left out', async () => {
  const read = await readSheet(await write([['a\u0000\u0001b\ud800c\uffff']]));
  expect(read[1]?.cells).toEqual(['abc']);
});

it('every cell is a text, so nothing is ever computed', async () => {
  const xml = await partOf(await write([['=1+1', '5']]), 'xl/worksheets/sheet1.xml');
  expect(xml.match(/<c [^>]*>/g)).toHaveLength(4);
  expect(xml.match(/<c [^>]* t="inlineStr">/g)).toHaveLength(4);
  expect(xml).not.toMatch(/<f>|<v>/);
});

it('the heading row is bold and frozen, columns are as wide as told and of text to the end', async () => {
  const bytes = await write([]);
  const xml = await partOf(bytes, 'xl/worksheets/sheet1.xml');
  expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
  expect(xml).toContain('<col min="1" max="1" width="12" style="1" customWidth="1"/>');
  expect(xml).toContain('<c r="A1" s="2" t="inlineStr">');
  const styles = await partOf(bytes, 'xl/styles.xml');
  expect(styles).toContain('<xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="49" fontId="1"');
  expect(styles).toContain('<font><b/>');
});

it('a column offers its choices below the heading', async () => {
  const xml = await partOf(await write([]), 'xl/worksheets/sheet1.xml');
  expect(xml).toContain('sqref="B2:B1048576"><formula1>"正式党员,群众"</formula1>');
});

it('choices that Excel would refuse are not offered', async () => {
  const many = [
    { heading: 'x', widthChars: 9, choices: Array.from({ length: 60 }, (_, index) => `第${index}网格`) },
  ];
  const bytes = await writeWorkbook([{ name: 'x', columns: many, rows: [] }]);
  expect(await partOf(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('dataValidation');
});

it('a workbook has its sheets in order, under names that Excel takes', async () => {
  const long = `a/b[c]:${'长'.repeat(40)}`;
  const bytes = await writeWorkbook([
    { name: long, columns, rows: [['一', '']] },
    { name: '说明', columns, rows: [] },
  ]);
  const xml = await partOf(bytes, 'xl/workbook.xml');
  expect(xml).toContain(`<sheet name="a b c  ${'长'.repeat(24)}" sheetId="1" r:id="rId1"/>`);
  expect(xml).toContain('<sheet name="说明" sheetId="2" r:id="rId2"/>');
  expect((await readSheet(bytes))[1]?.cells).toEqual(['一']);
});

it('columns go on after Z', async () => {
  const wide = Array.from({ length: 30 }, (_, index) => ({ heading: `h${index}`, widthChars: 9 }));
  const bytes = await writeWorkbook([{ name: 'x', columns: wide, rows: [] }]);
  expect(await partOf(bytes, 'xl/worksheets/sheet1.xml')).toContain('<c r="AD1"');
  expect((await readSheet(bytes))[0]?.cells.at(-1)).toBe('h29');
});
