import { addDays } from '@shared/domain/calendar';
import {
  blankGive,
  daysToEnd,
  giveInput,
  giveProblems,
  lastDayOf,
  placeStepsFor,
  scopeOf,
  unitCodeFor,
  unitOf,
  type GiveDraft,
} from './state';

const today = '2026-11-20';
const village = '411725105211';
const township = '411725105';
const county = '411725';
const person = { key: 'p-1', name: 'Ann' };
const draftOf = (fields: Partial<GiveDraft>): GiveDraft => ({ ...blankGive(today), ...fields });

describe('an office about to end', () => {
  it.each([
    ['active', today, 0],
    ['active', addDays(today, 30), 30],
    ['coming', addDays(today, 3), 3],
    ['active', addDays(today, 31), null],
    ['active', null, null],
    ['ended', addDays(today, -1), null],
    ['revoked', addDays(today, 3), null],
  ] as const)('%s, to %s, is warned of: %s', (phase, toOn, days) => {
    expect(daysToEnd({ phase, toOn }, today)).toBe(days);
  });
});

describe('where an office is held', () => {
  it('is asked only as far as it does not follow from who gives it', () => {
    expect(placeStepsFor('committeeMember', village)).toEqual([]);
    expect(placeStepsFor('gridWorker', village)).toEqual(['grid']);
    expect(placeStepsFor('secretary', township)).toEqual(['village']);
    expect(placeStepsFor('gridWorker', county)).toEqual(['village', 'grid']);
    expect(placeStepsFor('townshipOfficer', county)).toEqual(['township']);
    expect(placeStepsFor('countyOfficer', county)).toEqual([]);
  });

  it('is the own unit, or what was chosen', () => {
    const chosen = { key: village, name: 'Village' };
    const grid = { key: `${village}001`, name: 'Grid' };
    expect(unitCodeFor(draftOf({ role: 'committeeMember' }), village)).toBe(village);
    expect(unitCodeFor(draftOf({ role: 'gridWorker' }), village)).toBeNull();
    expect(unitCodeFor(draftOf({ role: 'gridWorker', unit: grid }), village)).toBe(grid.key);
    expect(unitCodeFor(draftOf({ role: 'secretary', village: chosen }), township)).toBe(village);
    expect(unitCodeFor(draftOf({ role: 'gridWorker', village: chosen }), county)).toBeNull();
    expect(unitCodeFor(draftOf({ role: 'countyOfficer' }), county)).toBe(county);
    expect(unitCodeFor(draftOf({ role: null }), county)).toBeNull();
  });

  it('begins at the highest unit in which one may', () => {
    const held = (role: 'secretary' | 'gridWorker' | 'townshipOfficer', unitCode: string) => ({
      ...{ role, unitCode, unitName: '', fromOn: null, toOn: null },
    });
    const roles = [held('gridWorker', '4'), held('secretary', village), held('townshipOfficer', township)];
    expect(unitOf({ roles }, ['secretary', 'townshipOfficer'])).toBe(township);
    expect(unitOf({ roles }, ['countyOfficer'])).toBeNull();
  });
});

describe('an office to be given', () => {
  const complete = draftOf({ role: 'committeeMember', person });

  it('names what is missing, one thing after the other', () => {
    expect(giveProblems(draftOf({}), village, today)).toEqual(['role']);
    expect(giveProblems(draftOf({ role: 'gridWorker' }), village, today)).toEqual(['place', 'person']);
    expect(giveProblems(complete, village, today)).toEqual([]);
    expect(giveProblems({ ...complete, fromOn: '' }, village, today)).toEqual(['fromOn']);
  });

  it.each([
    ['', ['toOn']],
    ['2026-11-19', ['toOn']],
    ['2026-11-20', []],
    ['2027-02-30', ['toOn']],
  ] as const)('with an end on "%s" has problems %s', (toOn, problems) => {
    expect(giveProblems({ ...complete, hasEnd: true, toOn }, village, today)).toEqual(problems);
  });

  it('goes to somebody new only above the villages', () => {
    const fresh = { who: 'new', name: ' Bo ', phone: '13900017788' } as const;
    const above = draftOf({ ...fresh, role: 'countyOfficer' });
    expect(giveProblems(above, county, today)).toEqual([]);
    expect(giveInput(above, county)).toEqual({
      ...{ unitCode: county, role: 'countyOfficer', fromOn: today, toOn: null },
      newPerson: { name: 'Bo', phone: '13900017788' },
    });
    expect(giveProblems({ ...above, phone: '139' }, county, today)).toEqual(['phone']);
    expect(giveProblems(draftOf({ ...fresh, role: 'committeeMember' }), village, today)).toEqual(['person']);
  });

  it('is sent with an end only when it has one', () => {
    const ended = { ...complete, toOn: '2027-01-01' };
    expect(giveInput(ended, village)).toMatchObject({ personId: 'p-1', toOn: null });
    expect(giveInput({ ...ended, hasEnd: true }, village)).toMatchObject({ toOn: '2027-01-01' });
    expect(giveInput(draftOf({}), village)).toBeNull();
  });

  it('is looked for among members when it is a liaison’s', () => {
    expect(scopeOf('householdLiaison')).toBe('members');
    expect(scopeOf('gridWorker')).toBe('everybody');
  });
});

describe('passing on', () => {
  it('leaves the holder every day before the successor’s first, or none', () => {
    const term = { fromOn: '2021-01-01', toOn: null };
    expect(lastDayOf(term, '2026-12-01', today)).toBe('2026-11-30');
    expect(lastDayOf(term, today, today)).toBeNull();
  });
});
