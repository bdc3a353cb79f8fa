import { forgetIn, renameBeside, withoutName, type Forgotten } from './forget-in';
import { forgetInAudit } from './forget-in-audit';
import { pseudonymOf } from './pseudonym.copy';
import type { AuditRecordDocument } from '../_runtime/audit-record';

const wang: Forgotten = { personId: 'p-1', name: '王德福', phone: '13812345678', pseudonym: 'somebody' };

test('the pseudonym is the same every time, and another one for another person', () => {
  expect(pseudonymOf('p-1')).toMatch(/^已注销村民[b-z2-9]{4}$/);
  expect(pseudonymOf('p-1')).toBe(pseudonymOf('p-1'));
  expect(pseudonymOf('p-2')).not.toBe(pseudonymOf('p-1'));
});

test.each([
  ['recorderName', { recorderId: 'p-1', recorderName: '王德福' }, { recorderName: 'somebody' }],
  ['name beside personId', { personId: 'p-1', name: '王德福' }, { name: 'somebody' }],
  ['name beside subjectId', { rows: [{ subjectId: 'p-1', name: '王**' }] }, { rows: [{ name: 'somebody' }] }],
  ['byName', { byId: 'p-1', byName: '王德福' }, { byName: 'somebody' }],
  [
    'a name since corrected',
    { steps: [{ actorId: 'p-1', actorName: '王得福' }] },
    { steps: [{ actorName: 'somebody' }] },
  ],
])('the name beside the id goes: %s', (_title, document, forgotten) => {
  expect(forgetIn(document, wang)).toMatchObject(forgotten);
});

test('a namesake, and somebody whose longer name has the same characters, keep theirs', () => {
  const entry = { subjectId: 'p-2', subjectName: '王德福', recorderId: 'p-1', recorderName: '王德福' };
  expect(forgetIn(entry, wang)).toEqual({ ...entry, recorderName: 'somebody' });
  const visit = { visitorId: 'p-1', visitorName: '王德福', householdId: 'h-1', householdName: '王德福贵户' };
  expect(forgetIn(visit, wang)).toEqual({ ...visit, visitorName: 'somebody' });
});

test('name and phone go out of the words of what mentions the person, and stay in what does not', () => {
  const text = '我是王德福，电话13812345678';
  expect(forgetIn({ reporterId: 'p-1', text, quantity: 1 }, wang)).toEqual({
    ...{ reporterId: 'p-1', text: '我是somebody，电话***', quantity: 1 },
  });
  const of2 = { reporterId: 'p-2', text };
  expect(forgetIn(of2, wang)).toBe(of2);
});

test('an id that only begins the same is another id', () => {
  const other = { personId: 'p-10', name: '王德福', text: '王德福' };
  expect(forgetIn(other, wang)).toBe(other);
});

test('what has nothing to forget stays the same object, and forgetting twice changes nothing', () => {
  const entry = { subjectId: 'p-1', subjectName: '王德福', list: [{ deltaTenths: 5 }] };
  const once = forgetIn(entry, wang);
  expect(once).not.toBe(entry);
  expect(forgetIn(once, wang)).toBe(once);
  expect(renameBeside(entry, 'p-9', 'x')).toBe(entry);
});

test('a name of one character is not looked for in words', () => {
  expect(withoutName('王村的路', { ...wang, name: '王' })).toBe('王村的路');
});

describe('records of what offices changed', () => {
  const record = {
    ...{ _id: 'r-1', actorId: 'p-1', actorName: '王德福', documentIds: ['p-1', 'h-1'] },
    changes: [
      {
        collection: 'people',
        documentId: 'p-1',
        fields: [{ field: 'phone', before: '138****5678', after: null }],
      },
      {
        ...{ collection: 'households', documentId: 'h-1' },
        fields: [
          { field: 'liaisonId', before: 'p-1', after: null },
          { field: 'liaisonName', before: '王德福', after: '' },
          { field: 'number', before: '7', after: '8' },
        ],
      },
      {
        ...{ collection: 'snapshots', documentId: 's-1' },
        fields: [
          { field: 'steps', before: '[{"actorId":"p-1","actorName":"王德', after: '[{"actorId":"p-2"' },
        ],
      },
    ],
  } as unknown as AuditRecordDocument;
  const forgotten = forgetInAudit(record, { ...wang, relatedIds: [] });

  test('of a document about the person only the names of its fields stay', () => {
    expect(forgotten.changes[0]?.fields).toEqual([{ field: 'phone', before: null, after: null }]);
  });

  test('elsewhere the name goes and the rest stays; a list cut short goes whole when it names the person', () => {
    expect(forgotten.changes[1]?.fields.slice(1)).toEqual([
      { field: 'liaisonName', before: 'somebody', after: '' },
      { field: 'number', before: '7', after: '8' },
    ]);
    expect(forgotten.changes[2]?.fields).toEqual([
      { field: 'steps', before: '***', after: '[{"actorId":"p-2"' },
    ]);
  });

  test('who acted stays, and a second time changes nothing', () => {
    expect(forgotten.actorName).toBe('王德福');
    expect(forgetInAudit(forgotten, { ...wang, relatedIds: [] })).toBe(forgotten);
  });

  test('a record about others stays the same object; one about a household of the name does not', () => {
    const other = {
      ...{ _id: 'r-2', actorId: 'p-2', documentIds: ['h-1'] },
      changes: [
        {
          collection: 'households',
          documentId: 'h-1',
          fields: [{ field: 'name', before: null, after: '王德福户' }],
        },
      ],
    } as unknown as AuditRecordDocument;
    expect(forgetInAudit(other, { ...wang, relatedIds: [] })).toBe(other);
    const renamed = forgetInAudit(other, { ...wang, relatedIds: ['h-1'] });
    expect(renamed.changes[0]?.fields[0]?.after).toBe('somebody户');
  });
});
