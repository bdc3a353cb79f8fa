import { castLines } from './cast-lines';

test('columns line up although Chinese characters are twice as wide', () => {
  const lines = castLines([
    { role: 'member', personId: 'p-1', name: '王小明', words: '打卡' },
    { role: 'secretary', personId: 'p-22', name: '李四', words: '发公告' },
  ]);
  expect(lines).toEqual(['王小明  member     p-1   打卡', '李四    secretary  p-22  发公告']);
});

test('nobody makes no lines', () => {
  expect(castLines([])).toEqual([]);
});
