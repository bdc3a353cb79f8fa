import { pseudonymOf, publicEntryOf, shortSeal } from './seal';
import { anEntry } from './testing/sealed-month-samples';

test('a pseudonym is 16 digits that another salt changes', () => {
  expect(pseudonymOf('salt', 'person:p-1')).toMatch(/^[0-9a-f]{16}$/);
  expect(pseudonymOf('salt', 'person:p-1')).toBe(pseudonymOf('salt', 'person:p-1'));
  expect(pseudonymOf('tlas', 'person:p-1')).not.toBe(pseudonymOf('salt', 'person:p-1'));
});

test('what is forgotten of a person stands in no public entry', () => {
  const { entryId: _id, subject: subjectId, ...fields } = anEntry();
  const stored = {
    ...fields,
    _id,
    subjectId,
    subjectName: '王小明',
    note: '王小明扫雪',
    recorderName: '李四',
  };
  expect(publicEntryOf(stored, 'a1')).toEqual(anEntry());
});

test('the seal that people compare is sixteen digits in fours', () => {
  expect(shortSeal(`3fa904c177be120d${'0'.repeat(48)}`)).toBe('3fa9 04c1 77be 120d');
});
