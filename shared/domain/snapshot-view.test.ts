import { roles, type Role } from './roles';
import {
  canSeeReporter,
  canSeeSnapshot,
  gridCodesOf,
  partsOf,
  readsAllSnapshots,
  type SnapshotFacts,
} from './snapshot-view';
import { snapshotStates } from './snapshot-workflow';

const villageCode = '411725105211';
const gridCode = `${villageCode}003`;
const aSnapshot = (facts: Partial<SnapshotFacts> = {}): SnapshotFacts => ({
  villageCode,
  reporterId: 'reporter',
  state: 'submitted',
  gridCode: null,
  isAnonymous: true,
  ...facts,
});
const aViewer = (role: Role, unitCode: string, personId = 'somebody') => ({
  personId,
  memberships: [{ role, unitCode }],
});

const viewers = {
  reporter: aViewer('villager', villageCode, 'reporter'),
  neighbour: aViewer('villager', villageCode),
  member: aViewer('member', villageCode),
  secretary: aViewer('secretary', villageCode),
  committeeMember: aViewer('committeeMember', villageCode),
  supervisor: aViewer('supervisor', villageCode),
  townshipOfficer: aViewer('townshipOfficer', '411725105'),
  gridWorker: aViewer('gridWorker', gridCode),
  gridWorkerNextDoor: aViewer('gridWorker', `${villageCode}004`),
  secretaryElsewhere: aViewer('secretary', '411725105202'),
  officerElsewhere: aViewer('townshipOfficer', '411725106'),
};
type Name = keyof typeof viewers;
const names = Object.keys(viewers) as Name[];
const whoOf = (judge: (viewer: (typeof viewers)[Name]) => boolean): Name[] =>
  names.filter((name) => judge(viewers[name]));

test.each(snapshotStates)('a %s snapshot is seen by whom the rules name', (state) => {
  const isDispatched = !['submitted', 'rejected', 'accepted'].includes(state);
  const snapshot = aSnapshot({ state, gridCode: isDispatched ? gridCode : null });
  const seenBy = whoOf((viewer) => canSeeSnapshot(viewer, snapshot));
  expect(seenBy).toEqual(
    state === 'submitted' || state === 'rejected'
      ? ['reporter', 'secretary', 'committeeMember', 'supervisor', 'townshipOfficer']
      : names,
  );
});

test('an anonymous reporter is known to the reporter, the secretary and the grid worker it is dispatched to', () => {
  const dispatched = aSnapshot({ state: 'dispatched', gridCode });
  expect(whoOf((viewer) => canSeeReporter(viewer, dispatched))).toEqual([
    'reporter',
    'secretary',
    'committeeMember',
    'gridWorker',
  ]);
  const accepted = aSnapshot({ state: 'accepted' });
  expect(whoOf((viewer) => canSeeReporter(viewer, accepted))).toEqual([
    'reporter',
    'secretary',
    'committeeMember',
  ]);
});

test('a reporter who gave the name is known to everybody', () => {
  expect(whoOf((viewer) => canSeeReporter(viewer, aSnapshot({ isAnonymous: false })))).toEqual(names);
});

test('parts follow from what is held here, and may be several', () => {
  const dispatched = aSnapshot({ state: 'dispatched', gridCode });
  const partsByName = Object.fromEntries(names.map((name) => [name, partsOf(viewers[name], dispatched)]));
  expect(partsByName).toEqual({
    ...Object.fromEntries(names.map((name) => [name, []])),
    reporter: ['reporter'],
    secretary: ['secretary'],
    // The committee acts as the secretary does, by delegation.
    committeeMember: ['secretary'],
    gridWorker: ['gridWorker'],
  });
  const everything = {
    personId: 'reporter',
    memberships: [...viewers.secretary.memberships, ...viewers.gridWorker.memberships],
  };
  expect(partsOf(everything, dispatched)).toEqual(['secretary', 'gridWorker', 'reporter']);
});

test('offices above the village read everything in it, others do not', () => {
  const readers = roles.filter((role) => readsAllSnapshots([{ role, unitCode: villageCode }], villageCode));
  expect(readers).toEqual([
    ...['committeeMember', 'secretary', 'supervisor', 'townshipOfficer', 'countyOfficer'],
  ]);
  expect(readsAllSnapshots(viewers.secretaryElsewhere.memberships, villageCode)).toBe(false);
});

test('the grids of a grid worker are those of this village', () => {
  const memberships = [
    { role: 'gridWorker', unitCode: gridCode },
    { role: 'gridWorker', unitCode: '411725105202001' },
    { role: 'member', unitCode: `${villageCode}005` },
    { role: 'secretary', unitCode: villageCode },
  ] as const;
  expect(gridCodesOf(memberships, villageCode)).toEqual([gridCode]);
});
