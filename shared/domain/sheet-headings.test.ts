import { rosterHeadings } from './roster-copy';
import { cellsByField, findHeadings } from './sheet-headings';

const rowsOf = (...rows: readonly (readonly string[])[]) =>
  rows.map((cells, index) => ({ rowNumber: index + 1, cells }));

const find = (...rows: readonly (readonly string[])[]) =>
  findHeadings(rowsOf(...rows), rosterHeadings, ['name']);

it('headings are found in any order, by any of their words and with decorations', () => {
  expect(find(['序号', '联系 电话', '* 姓名：', '户号（必填）', '党员\n类型', '备注'])).toEqual({
    rowNumber: 1,
    columns: { phone: 1, name: 2, householdNumber: 3, partyStatus: 4 },
  });
});

it('headings stand after title rows, however alike these look', () => {
  const found = find(
    ['西关村党员群众名册'],
    ['姓名', '日期'],
    ['编号', '姓名', '手机号'],
    ['1', '姓名', '1'],
  );
  expect(found).toEqual({ rowNumber: 3, columns: { rosterNumber: 0, name: 1, phone: 2 } });
});

it('of two candidates for a field the more precise word counts', () => {
  expect(find(['姓名', '电话', '手机号'])?.columns).toEqual({ name: 0, phone: 2 });
});

it('there are none without the required field, nor below the tenth row', () => {
  expect(find(['编号', '手机号'])).toBeNull();
  expect(find(...Array.from({ length: 10 }, () => ['x']), ['姓名', '编号'])).toBeNull();
  expect(find()).toBeNull();
});

it('cells are told by field, empty where there is no column or the row ends early', () => {
  const [row] = rowsOf(['张三', '', '7']);
  expect(cellsByField(row!, { name: 0, grid: 2, phone: 5 }, ['name', 'phone', 'grid', 'village'])).toEqual({
    ...{ name: '张三', phone: '', grid: '7', village: '' },
  });
});
