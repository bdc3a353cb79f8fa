import { organisationFor, pointsLinksFor } from './links';
import { gridWorker, secretary, supervisor, workbench } from './testing/offices';

const keysOf = (items: readonly { readonly key: string }[]): readonly string[] => items.map(({ key }) => key);

describe('what belongs to points', () => {
  it('is open to each office as far as it may look, with what waits there', () => {
    expect(pointsLinksFor(workbench, secretary)).toEqual([
      { key: 'claims', count: 5 },
      { key: 'batch', count: 0 },
      { key: 'objections', count: 3 },
      { key: 'findings', count: 0 },
      { key: 'ruleBook', count: 0 },
      { key: 'applicants', count: 0 },
    ]);
    expect(pointsLinksFor(workbench, supervisor)).toEqual([
      { key: 'claims', count: 0 },
      { key: 'objections', count: 0 },
      { key: 'findings', count: 2 },
      { key: 'ruleBook', count: 0 },
      { key: 'applicants', count: 0 },
    ]);
    const officer = { ...supervisor, canCompare: true };
    expect(keysOf(pointsLinksFor(workbench, officer)).at(-1)).toBe('closing');
    expect(keysOf(pointsLinksFor(workbench, gridWorker))).toEqual(['claims', 'objections', 'ruleBook']);
  });
});

describe('the organisation', () => {
  it('is open to each office as far as it may look', () => {
    expect(organisationFor({ canReadAll: true, canOversee: false })).toEqual([
      'requests',
      'offices',
      'units',
      'settings',
    ]);
    expect(organisationFor({ canReadAll: true, canOversee: true })).toContain('audits');
    expect(organisationFor({ canReadAll: false, canOversee: false })).toEqual(['units']);
  });
});
