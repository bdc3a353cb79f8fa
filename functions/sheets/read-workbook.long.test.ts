import { readSheet } from './read-sheet';
import { workbookByHand, type WorkbookByHand } from './testing/workbook-by-hand';

const read = async (book: WorkbookByHand) => readSheet(await workbookByHand(book));
const cellsOf = async (book: WorkbookByHand) => (await read(book)).map(({ cells }) => cells);
const row = (cells: string) => `<row r="1">${cells}</row>`;

describe('a cell', () => {
  it('with a phone as a number comes back digit by digit', async () => {
    const rows = row(
      '<c r="A1"><v>13812345678</v></c><c r="B1"><v>1.3812345678E10</v></c><c><v>410922100101</v></c>',
    );
    expect(await cellsOf({ rows })).toEqual([['13812345678', '13812345678', '410922100101']]);
  });

  it('with a fraction comes back as people see it', async () => {
    expect(await cellsOf({ rows: row('<c><v>0.30000000000000004</v></c><c><v>-12.5</v></c>') })).toEqual([
      ['0.3', '-12.5'],
    ]);
  });

  it('with a text is read from the shared table, in runs and without its reading', async () => {
    const sharedTexts =
      '<si><t>张三</t></si><si><r><rPr><b/></rPr><t>李</t></r><r><t xml:space="preserve">四 </t></r>' +
      '<rPh sb="0" eb="1"><t>LI</t></rPh></si><si><t>A&amp;B_x000A_C&#x4E2D;</t></si>';
    const rows = row(
      '<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="s"><v>9</v></c><c t="s"/>',
    );
    expect(await cellsOf({ rows, sharedTexts })).toEqual([['张三', '李四', 'A&B\nC中']]);
  });

  it('with a text of its own is read where it stands', async () => {
    const rows = row('<c t="inlineStr"><is><r><t>王</t></r><r><t>五</t></r><rPh><t>WU</t></rPh></is></c>');
    expect(await cellsOf({ rows })).toEqual([['王五']]);
  });

  it('with a formula is its last result, or empty without one', async () => {
    const rows = row(
      '<c><f>1+2</f><v>3</v></c><c t="str"><f>A1&amp;"x"</f><v>3x</v></c><c t="str"><f>B1</f></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c><c t="b"><v>1</v></c>',
    );
    expect(await cellsOf({ rows })).toEqual([['3', '3x', '', '#DIV/0!', 'TRUE']]);
  });

  it('with a date is a date, in either calendar', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="177" formatCode="[Red]0&quot;days&quot;"/></numFmts>' +
      '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="31"/><xf numFmtId="177"/></cellXfs>';
    const rows = row(
      '<c s="0"><v>45678</v></c><c s="1"><v>45678</v></c><c s="2"><v>45678.5</v></c><c s="3"><v>45678</v></c><c s="4"><v>45678</v></c><c s="99"><v>5</v></c>',
    );
    const told = ['45678', '2025-01-21', '2025-01-21 12:00', '2025-01-21', '45678', '5'];
    expect(await cellsOf({ rows, styles })).toEqual([told]);
    const since1904 = await cellsOf({ rows, styles, settings: '<workbookPr date1904="1"/>' });
    expect(since1904[0]?.[1]).toBe('2029-01-22');
  });

  it('is trimmed, loses what nobody sees, and is cut at two thousand characters', async () => {
    const rows = row(
      `<c t="str"><v>\u3000 张\u200b三\u00a0</v></c><c t="str"><v>${'长'.repeat(3_000)}</v></c><c t="str"><v>𠮷</v></c>`,
    );
    const [[name, long, rare] = []] = await cellsOf({ rows });
    expect([name, long?.length, rare]).toEqual(['张三', 2_000, '𠮷']);
  });
});

describe('a sheet', () => {
  it('keeps the row numbers of Excel and the places of its columns', async () => {
    const rows =
      '<row r="2"><c r="C2"><v>1</v></c></row><row r="3"><c r="A3" s="1"/></row><row><c><v>2</v></c><c r="C4"><v>3</v></c><c><v>4</v></c></row>';
    expect(await read({ rows })).toEqual([
      { rowNumber: 2, cells: ['', '', '1'] },
      { rowNumber: 4, cells: ['2', '', '3', '4'] },
    ]);
  });

  it('may have a prefix before every name', async () => {
    const rows = '<x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row>';
    expect(await cellsOf({ rows, prefix: 'x:' })).toEqual([['7']]);
  });

  it('is the first that people see', async () => {
    const sheets =
      '<sheet name="1" sheetId="1" state="hidden" r:id="rId1"/><sheet name="2" sheetId="2" r:id="rId2"/>';
    expect(await cellsOf({ rows: row('<c><v>1</v></c>'), sheets })).toEqual([['second']]);
  });

  it('costs nothing for the million rows and sixteen thousand columns between two cells', async () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>2</v></c><c r="XFD1048576" s="3"/></row>';
    expect(await read({ rows })).toEqual([
      { rowNumber: 1, cells: ['1'] },
      { rowNumber: 1_048_576, cells: ['2'] },
    ]);
  });

  it.each([
    ['a cell in the last column of Excel', row('<c r="XFD1"><v>1</v></c>'), { what: 'columns', max: 40 }],
    [
      'sixty thousand and one rows',
      '<row><c><v>1</v></c></row>'.repeat(60_001),
      { what: 'rows', max: 60_000 },
    ],
    [
      'more characters than can travel on',
      `<row><c t="str"><v>${'长'.repeat(2_000)}</v></c></row>`.repeat(10_001),
      { what: 'chars', max: 20_000_000 },
    ],
  ])('with %s is refused as too large', async (_, rows, details) => {
    await expect(read({ rows })).rejects.toMatchObject({ code: 'FileTooLarge', details });
  });

  it.each([
    ['that ends in the middle', '<row r="1"><c>'],
    ['whose rows go backwards', '<row r="2"><c><v>1</v></c></row><row r="1"><c><v>1</v></c></row>'],
    ['with a row that Excel has not', '<row r="1048577"><c><v>1</v></c></row>'],
    ['deeper than any sheet', '<a>'.repeat(100) + '</a>'.repeat(100)],
    ['with a token longer than a cell can be', `<row note="${'x'.repeat(1_200_000)}"/>`],
  ])('%s is refused as damaged', async (_, rows) => {
    await expect(read({ rows })).rejects.toMatchObject({
      code: 'FileUnreadable',
      details: { reason: 'damaged' },
    });
  });
});

it('entities that a document defines for itself stay unread', async () => {
  const sharedTexts = '<!DOCTYPE sst [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><si><t>&b;</t></si>';
  expect(await cellsOf({ rows: row('<c t="s"><v>0</v></c>'), sharedTexts })).toEqual([['&b;']]);
});
