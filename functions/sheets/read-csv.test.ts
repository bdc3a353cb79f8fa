import { readSheet } from './read-sheet';

const utf8 = (text: string) => Buffer.from(text);
const cellsOf = async (bytes: Uint8Array) => (await readSheet(bytes)).map(({ cells }) => cells);

/** 姓名,张三 and a rare character of four bytes, as a Chinese Excel saves them. */
const gb18030 = Buffer.from('d0d5c3fb2cd5c5c8fd0d0a9532fc362c310d0a', 'hex');

describe('a CSV file', () => {
  it.each([
    ['UTF-8', utf8('姓名,张三\r\n')],
    ['UTF-8 with a mark', utf8('\ufeff姓名,张三\r\n')],
    ['UTF-16', Buffer.from('\ufeff姓名\t张三\r\n', 'utf16le')],
    ['GBK', gb18030.subarray(0, 11)],
  ])('in %s is read', async (_, bytes) => {
    expect(await cellsOf(bytes)).toEqual([['姓名', '张三']]);
  });

  it('in GB18030 keeps rare characters', async () => {
    const [, row] = await cellsOf(gb18030);
    expect(row).toEqual([new TextDecoder('gb18030').decode(Buffer.from('9532fc36', 'hex')), '1']);
    expect(row?.[0]).toMatch(/^\p{Script=Han}$/u);
  });

  it('has quoted cells with separators, quotes and line breaks, and counts rows as Excel does', async () => {
    const text = 'a,"b,""c""\nd",e\n\n,,\n"x"y,z';
    expect(await readSheet(utf8(text))).toEqual([
      { rowNumber: 1, cells: ['a', 'b,"c"\nd', 'e'] },
      { rowNumber: 4, cells: ['xy', 'z'] },
    ]);
  });

  it.each([
    ['tabs', 'a\tb,c\td'],
    ['semicolons', 'a;b,c;d'],
  ])('may be separated by %s', async (_, text) => {
    expect(await cellsOf(utf8(text))).toEqual([['a', 'b,c', 'd']]);
  });

  it('may end its rows as an old Macintosh did', async () => {
    expect(await cellsOf(utf8('a,b\rc,d\r'))).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('may tell Excel to leave digits alone', async () => {
    expect(await cellsOf(utf8('="0012",=1+1'))).toEqual([['0012', '=1+1']]);
  });

  it('without a row is empty', async () => {
    expect(await cellsOf(utf8(''))).toEqual([]);
  });

  it('with a quote that never closes is damaged', async () => {
    await expect(readSheet(utf8('a,"b'))).rejects.toMatchObject({ details: { reason: 'damaged' } });
  });

  it('is refused with more columns or rows than a sheet may have', async () => {
    await expect(readSheet(utf8(`${','.repeat(40)}x`))).rejects.toMatchObject({
      details: { what: 'columns' },
    });
    await expect(readSheet(utf8('x\n'.repeat(60_001)))).rejects.toMatchObject({ details: { what: 'rows' } });
    expect(await cellsOf(utf8(`x${','.repeat(100)}`))).toEqual([['x']]);
  });
});
