import { methods } from '@shared/contract/index';
import { roleWords } from '@/words/role-copy';
import { visibilityWords } from '@/words/switch-copy';
import { momentWords } from '@/words/when-copy';
import { copy } from './copy';
import { collectionWords, fieldWords } from './field-copy';
import { methodWords } from './method-copy';
import { everything, inputOf, isNarrowed, thingsOf, toldChange, type RecordedChange } from './state';

const aChange = (collection: string, ...fields: RecordedChange['fields']): RecordedChange => ({
  collection,
  documentId: 'd-1',
  fields,
});
const told = (collection: string, field: string, before: string | null, after: string | null) =>
  toldChange(aChange(collection, { field, before, after })).fields[0];

describe('the words for methods', () => {
  it('are there for everything that is recorded', () => {
    const recorded = methods.filter(({ kind }) => kind !== 'read').map(({ name }) => name);
    expect(recorded.filter((name) => methodWords[name] === undefined)).toEqual([]);
  });

  it('name no method that is gone', () => {
    const known: readonly string[] = methods.map(({ name }) => name);
    expect(Object.keys(methodWords).filter((name) => !known.includes(name))).toEqual([]);
  });
});

describe('a changed document', () => {
  it('is named by what it is and whose', () => {
    const change = aChange('households', { field: 'name', before: 'Old', after: 'New' });
    expect(toldChange(change).title).toBe(`${collectionWords['households'] ?? ''} New`);
    expect(toldChange(aChange('somethingNew')).title).toBe(copy.otherThing);
  });

  it('shows what has words and counts the rest', () => {
    const change = aChange(
      'people',
      { field: 'householdId', before: null, after: 'h-1' },
      { field: 'name', before: 'Ann', after: 'Anna' },
    );
    expect(toldChange(change)).toMatchObject({
      fields: [{ field: fieldWords['name'], before: 'Ann', after: 'Anna' }],
      hiddenCount: 1,
      isNew: false,
      personId: 'd-1',
    });
  });

  it('of nobody on a roster leads to nobody', () => {
    expect(toldChange(aChange('households')).personId).toBeNull();
  });
});

describe('a value', () => {
  it.each([
    ['people', 'isBound', 'true', '已绑定'],
    ['people', 'state', 'left', '已迁出'],
    ['snapshots', 'state', 'accepted', '已受理'],
    ['joinRequests', 'state', 'accepted', '已同意'],
    ['announcements', 'isPinned', 'true', '是'],
    ['ledgerEntries', 'deltaTenths', '-10', '−1.0 分'],
    ['announcements', 'pictures', '["a","b"]', copy.photos(2)],
    ['activities', 'startsAt', '2026-11-20T05:56:40.063Z', momentWords('2026-11-20T05:56:40.063Z')],
    ['activities', 'rule', '{"ruleId":"r","title":"Tidy up","deltaTenths":20}', 'Tidy up'],
    ['imports', 'counts', '{"add":1}', copy.tooMuch],
  ])('of %s.%s, %s, is told as %s', (collection, field, value, words) => {
    expect(told(collection, field, null, value)?.after).toBe(words);
  });

  it('of an office is told with its days and whether it was taken back', () => {
    const office = (days: string) =>
      told('people', 'office', null, `gridWorker 411725105211001 ${days}`)?.after;
    expect(office('..')).toBe(roleWords.gridWorker);
    expect(office('2025-11-20..')).toBe(`${roleWords.gridWorker}，从2025年11月20日`);
    expect(office('2025-11-20..2025-12-31 revoked')).toBe(
      `${roleWords.gridWorker}，从2025年11月20日，到2025年12月31日，已免去`,
    );
    expect(told('people', 'office', null, 'emperor 411725105211 ..')).toBeUndefined();
  });

  it('of several offices stands each by itself', () => {
    const offices = ['gridWorker', 'secretary'].map((role) => {
      const kept = `${role} 411725105211 2025-11-20..`;
      return { field: 'office', before: kept, after: `${kept} revoked` };
    });
    const { fields } = toldChange(aChange('people', ...offices));
    expect(new Set(fields.map(({ key }) => key)).size).toBe(2);
  });

  it('of settings is told by the choices', () => {
    const after = '{"boardVisibility":"masked","publicityDays":7}';
    expect(told('settings', 'choices', null, after)?.after).toContain(visibilityWords.masked);
    expect(told('settings', 'choices', null, after)?.after).toContain('7');
  });

  it('that says the same to a reader before and after is not told', () => {
    expect(told('snapshots', 'kind', 'unheardOf', 'neitherKnown')).toBeUndefined();
  });

  it('longer than is kept says that it goes on', () => {
    expect(told('announcements', 'text', null, '字'.repeat(160))?.after).toBe(copy.cut('字'.repeat(160)));
  });
});

describe('a search', () => {
  it('asks only for what was said', () => {
    expect(inputOf(everything)).toEqual({});
    const actor = { actorId: 'p-1', name: 'Ann' };
    expect(inputOf({ ...everything, query: 'x', actor, fromOn: '2026-11-01' })).toEqual({
      ...{ query: 'x', actorId: 'p-1', fromOn: '2026-11-01' },
    });
    expect(isNarrowed(everything)).toBe(false);
    expect(isNarrowed({ ...everything, toOn: '2026-11-01' })).toBe(true);
  });

  it('names each kind of thing once', () => {
    const changes = [aChange('people'), aChange('people'), aChange('households')];
    expect(thingsOf({ changes })).toEqual([collectionWords['people'], collectionWords['households']]);
  });
});
