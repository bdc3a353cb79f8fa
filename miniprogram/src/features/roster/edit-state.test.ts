import { blankEntry, changedMeanwhile, draftOf, entryInput, entryProblems, rebased } from './edit-state';
import { holderIn, refusalIn } from './edit-problem';
import { ApiError } from '@/api/api-error';

const ann = {
  name: 'Ann',
  rosterNumber: 'R1',
  householdNumber: 12,
  gridCode: '411725105211001',
  partyStatus: 'full',
  version: 3,
} as const;

describe('the form of an entry', () => {
  it('needs a name, and numbers as they are', () => {
    expect(entryProblems(blankEntry)).toEqual(['name']);
    expect(entryProblems({ ...blankEntry, name: 'Ann', phone: '1380000000' })).toEqual(['phone']);
    expect(entryProblems({ ...blankEntry, name: 'Ann', phone: '138 0000 0000' })).toEqual([]);
    expect(entryProblems({ ...blankEntry, name: 'Ann', householdNumber: '10000' })).toEqual([
      'householdNumber',
    ]);
  });

  it('leaves a number alone that nobody typed, and takes one away that was emptied', () => {
    expect(entryInput(draftOf(ann), 'p-1')).not.toHaveProperty('phone');
    expect(entryInput({ ...draftOf(ann), phone: ' ' }, 'p-1')).toMatchObject({ phone: '', version: 3 });
  });

  it('sends no version of somebody new', () => {
    expect(entryInput({ ...blankEntry, name: 'Bob' }, undefined)).not.toHaveProperty('version');
  });
});

describe('somebody else was faster', () => {
  const now = { ...ann, name: 'Anne', gridCode: null, version: 4 };
  const draft = { ...draftOf(ann), name: 'Ann B', note: 'typed' };

  it('takes over what was not touched and keeps what was typed', () => {
    expect(rebased(draft, now)).toMatchObject({ name: 'Ann B', gridCode: null, note: 'typed', version: 4 });
  });

  it('names the fields that changed', () => {
    expect(changedMeanwhile(draft, now)).toEqual(['name', 'gridCode']);
    expect(changedMeanwhile(rebased(draft, now), now)).toEqual([]);
  });
});

describe('a refused entry', () => {
  it('names who has the number already', () => {
    const error = new ApiError('AlreadyExists', {
      field: 'phone',
      personId: 'p-2',
      personName: 'Bob',
      state: 'left',
    });
    expect(holderIn(error)).toEqual({ field: 'phone', personId: 'p-2', name: 'Bob', state: 'left' });
    expect(holderIn(new ApiError('NotFound'))).toBeNull();
  });

  it('tells an older version from somebody who has left', () => {
    expect(refusalIn(new ApiError('StateConflict', { version: 4 }))).toBe('version');
    expect(refusalIn(new ApiError('StateConflict', { state: 'left' }))).toBe('notResident');
    expect(refusalIn(new ApiError('StateConflict', { reason: 'office' }))).toBe('office');
  });
});
