import type { Stored } from './documents';
import { fieldChanges } from './field-changes';

describe('the fields of a change', () => {
  const between = (before: object | null, after: object | null) =>
    fieldChanges({ before: before as Stored | null, after: after as Stored | null });

  it('are those that differ, as words', () => {
    const before = { _id: 'a', name: 'old', count: 1, list: ['x'], same: { deep: true } };
    const after = { _id: 'a', name: 'new', count: 2, list: ['x', 'y'], same: { deep: true } };
    expect(between(before, after)).toEqual([
      { field: 'name', before: 'old', after: 'new' },
      { field: 'count', before: '1', after: '2' },
      { field: 'list', before: null, after: '["y"]' },
    ]);
  });

  it('of what is new or gone have one side', () => {
    expect(between(null, { _id: 'a', name: 'new', note: null })).toEqual([
      { field: 'name', before: null, after: 'new' },
    ]);
    expect(between({ _id: 'a', name: 'old' }, null)).toEqual([{ field: 'name', before: 'old', after: null }]);
  });

  it('hide phone numbers and secrets, and leave out what only follows', () => {
    const before = { phone: '13800001234', codeHash: 'a', sortKey: '1', version: 1, isPartyMember: false };
    const after = { phone: '', codeHash: 'b', sortKey: '2', version: 2, isPartyMember: true };
    expect(between(before, after)).toEqual([
      { field: 'phone', before: '138****1234', after: '' },
      { field: 'codeHash', before: '***', after: '***' },
    ]);
  });

  it('are cut when they are long', () => {
    const [change] = between(null, { words: 'x'.repeat(500) });
    expect(change?.after).toBe('x'.repeat(160));
  });

  it('of lists tell what came and what went, and not what stayed, which would be all that is not cut off', () => {
    const long = { words: 'x'.repeat(500) };
    expect(between({ steps: [long, { part: 'a' }] }, { steps: [long, { part: 'b' }] })).toEqual([
      { field: 'steps', before: '[{"part":"a"}]', after: '[{"part":"b"}]' },
    ]);
    expect(between({ list: ['a', 'b'] }, { list: ['b', 'a'] })).toEqual([]);
    expect(between(null, { list: [] })).toEqual([]);
  });

  it('hide phone numbers wherever they stand, and no code of a unit', () => {
    const after = { wanted: '13900001234', words: 'call 13900001234!', list: ['13900001234'] };
    expect(between(null, { ...after, gridCode: '139000012345001' }).map((change) => change.after)).toEqual([
      ...['139****1234', 'call ***!', '["***"]', '139000012345001'],
    ]);
  });

  it('tell each office by itself with its days, and no membership that follows from residence', () => {
    const villager = { role: 'villager', unitCode: '411725105211' };
    const office = { role: 'secretary', unitCode: '411725105211', officeId: 'o-1', grantedByName: 'Li' };
    const worker = { role: 'gridWorker', unitCode: '411725105211001', officeId: 'o-2', toOn: '2026-12-31' };
    const ended = { ...office, fromOn: '2026-11-01', revokedAt: '2026-11-20T02:00:00.000Z' };
    const before = { memberships: [villager, { ...office, fromOn: '2026-11-01' }] };
    expect(between(before, { memberships: [ended, worker] })).toEqual([
      {
        field: 'office',
        before: 'secretary 411725105211 2026-11-01..',
        after: 'secretary 411725105211 2026-11-01.. revoked',
      },
      { field: 'office', before: null, after: 'gridWorker 411725105211001 ..2026-12-31' },
    ]);
  });
});
