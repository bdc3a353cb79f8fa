import { snapshotStates } from '@shared/domain/snapshot-workflow';
import {
  countsFor,
  groupsFor,
  requestsWaitingFor,
  snapshotsWaitingFor,
  statesOf,
  tasksFor,
  waitingFor,
  type WorkbenchRights,
} from './state';
import { gridWorker, secretary, supervisor, workbench } from './testing/offices';

const keysOf = (items: readonly { readonly key: string }[]): readonly string[] => items.map(({ key }) => key);

describe('the counts', () => {
  it.each([
    ['a secretary', secretary, ['toAccept', 'toDispatch', 'claims', 'objections', 'requests', 'inWork']],
    [
      'a secretary with a grid',
      { ...secretary, canMend: true },
      ['ofMyGrid', 'toAccept', 'toDispatch', 'claims', 'objections', 'requests'],
    ],
    ['a grid worker', gridWorker, ['ofMyGrid', 'inWork', 'openActivities', 'entries']],
    ['a supervisor', supervisor, ['findings', 'toAccept', 'toDispatch', 'claims', 'objections', 'requests']],
  ])('of %s are a few', (_, rights, keys) => {
    expect(keysOf(countsFor(workbench, rights))).toEqual(keys);
  });

  it('wait only for those who can do something, and lead to a list they may read', () => {
    expect(countsFor(workbench, secretary)[0]).toMatchObject({
      count: 4,
      isWaiting: true,
      params: { scope: 'todo' },
    });
    expect(countsFor(workbench, supervisor)[0]).toMatchObject({ key: 'findings', count: 2, isWaiting: true });
    expect(countsFor(workbench, supervisor)[1]).toMatchObject({ isWaiting: false, params: { scope: 'all' } });
    const claimsOf = (rights: WorkbenchRights) =>
      countsFor(workbench, rights).find(({ key }) => key === 'claims');
    expect(claimsOf(secretary)).toMatchObject({ count: 5, isWaiting: true, params: { scope: 'todo' } });
    expect(claimsOf(supervisor)).toMatchObject({ count: 5, isWaiting: false, params: { scope: 'village' } });
    expect(countsFor(workbench, gridWorker)[1]).toMatchObject({ key: 'inWork', params: { scope: 'public' } });
  });
});

describe('waitingFor', () => {
  it.each([
    ['a secretary', secretary, 17],
    ['a secretary with a grid', { ...secretary, canMend: true }, 18],
    ['a grid worker', gridWorker, 1],
    ['a supervisor', supervisor, 2],
  ])('counts for %s what only they can do', (_, rights, count) => {
    expect(waitingFor(workbench, rights)).toBe(count);
  });
});

describe('the tasks', () => {
  it('of those who only look hold nothing that writes', () => {
    expect(keysOf(tasksFor(supervisor))).toEqual([
      ...['snapshots', 'activities', 'people', 'households', 'announcements', 'boards'],
    ]);
    expect(keysOf(tasksFor(gridWorker))).toEqual(['todo', 'visits', 'snapshots', 'activities']);
    expect(keysOf(tasksFor(secretary)).slice(0, 3)).toEqual(['publish', 'openActivity', 'post']);
  });
});

describe('the tasks of a liaison', () => {
  it('begin with the own households, unless the whole village is in sight anyway', () => {
    const liaison = {
      canRun: false,
      canMend: false,
      canReadAll: false,
      canVisit: true,
      canOversee: false,
      canCompare: false,
    };
    expect(keysOf(tasksFor(liaison))[0]).toBe('visits');
    expect(keysOf(tasksFor({ ...liaison, canMend: true }))).toContain('visits');
    expect(keysOf(tasksFor({ ...liaison, canRun: true, canReadAll: true }))).not.toContain('visits');
  });
});

describe('groups of snapshots', () => {
  it('hold every state that is neither waiting to be accepted nor sent back', () => {
    expect([...statesOf.inWork, ...statesOf.done].sort()).toEqual(
      snapshotStates.filter((state) => state !== 'submitted' && state !== 'rejected').sort(),
    );
  });

  it('hold nothing to do for those who only look', () => {
    expect(groupsFor(supervisor)).toEqual(['inWork', 'done', 'all']);
    expect(groupsFor(gridWorker)).toEqual(['todo', 'inWork', 'done', 'all']);
  });
});

describe('requests', () => {
  const countOf = (fields: Partial<typeof workbench>) =>
    countsFor({ ...workbench, ...fields }, secretary).find(({ key }) => key === 'requests');

  it('wait for those who answer them, beside the snapshots', () => {
    expect(requestsWaitingFor(workbench, secretary)).toBe(3);
    expect(requestsWaitingFor(workbench, supervisor)).toBe(0);
    expect(snapshotsWaitingFor(workbench, secretary)).toBe(6);
  });

  it('open where something waits', () => {
    expect(countOf({})).toMatchObject({ count: 3, isWaiting: true, route: 'requests', params: {} });
    expect(countOf({ joinRequestsPending: 0 })?.params).toEqual({ kind: 'corrections' });
    expect(countOf({ joinRequestsPending: 0, correctionsPending: 0 })?.params).toEqual({});
  });
});
