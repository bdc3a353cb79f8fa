import { fireEvent, screen } from '@testing-library/react';
import type { Role } from '@shared/domain/roles';
import Taro, { cloud, setCloudAnswer } from '../../../jest/taro';
import { renderPage } from '../../../jest/render-page';
import { errorCopy } from '@/api/error-copy';
import { copy as words } from '@/features/workbench/copy';
import WorkbenchPage from './index';

const villageCode = '411725105211';

/** The workbench as somebody with this role meets it. */
const showTo = async (role: Role, until?: string) => {
  const isOfVillage = role !== 'townshipOfficer';
  const answers: Readonly<Record<string, unknown>> = {
    'people.getMe': {
      personId: 'p-1',
      name: 'Ann',
      gridCode: null,
      gridName: null,
      partyStatus: 'full',
      villageCode: isOfVillage ? villageCode : null,
      villageName: isOfVillage ? 'Village' : null,
      householdId: null,
      roles: [{ role, unitCode: villageCode, unitName: 'Village' }],
    },
    'home.getWorkbench': {
      villageCode,
      villageName: 'Village',
      snapshotsToAccept: 4,
      snapshotsToDispatch: 2,
      snapshotsInWork: 7,
      snapshotsOfMyGrid: 1,
      openActivities: 0,
      joinRequestsPending: 2,
      correctionsPending: 1,
      claimsWaiting: 5,
      objectionsWaiting: 3,
      findingsOpen: 2,
      scoreDifferences: 1,
      entriesThisMonth: 300,
      memberCount: 90,
    },
    'points.listEntries': { items: [], nextCursor: null, scoreTenths: null, subjectName: null },
    'objections.listEscalated': { items: [] },
    'people.listVillages': { items: [{ villageCode, name: 'Village' }] },
  };
  setCloudAnswer(({ data }) => ({ ok: true, data: answers[data.method] }));
  renderPage(<WorkbenchPage />);
  await (until === undefined ? screen.findByRole('status') : screen.findByText(until));
};

describe('the workbench on a phone', () => {
  it('gives the secretary the counts and the writing tasks', async () => {
    await showTo('secretary');
    expect(await screen.findByRole('button', { name: `${words.counts.toAccept} 4` })).toBeTruthy();
    expect(screen.getByRole('button', { name: `${words.counts.requests} 3` })).toBeTruthy();
    expect(screen.getByRole('button', { name: `${words.counts.claims} 5` })).toBeTruthy();
    expect(screen.getByRole('button', { name: `${words.counts.objections} 3` })).toBeTruthy();
    fireEvent.click(screen.getByText(words.tasks.publish));
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/announcements/publish/index' });
    expect(screen.queryByText(words.readOnly)).toBeNull();
  });

  it('tells a supervisor that this is for reading, and offers nothing that writes', async () => {
    await showTo('supervisor');
    expect(await screen.findByText(words.readOnly)).toBeTruthy();
    for (const task of ['publish', 'openActivity', 'post', 'roster', 'todo'] as const) {
      expect(screen.queryByText(words.tasks[task])).toBeNull();
    }
  });

  it('tells everybody who reads the roster of scores that are not what their entries say, above all else', async () => {
    await showTo('supervisor');
    fireEvent.click(await screen.findByRole('button', { name: words.alarm(1) }));
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/findings/list/index' });
  });

  it('keeps that from those who only work in a grid', async () => {
    await showTo('gridWorker');
    expect(await screen.findByText(words.pointsTitle)).toBeTruthy();
    expect(screen.queryByText(words.alarm(1))).toBeNull();
  });

  it('is not for a villager, and asks for nothing that would be refused', async () => {
    await showTo('villager', errorCopy.Forbidden);
    expect(screen.queryByText(words.often)).toBeNull();
    expect(cloud.callFunction.mock.calls.map(([{ data }]) => data.method)).toEqual(['people.getMe']);
  });

  it('asks a township officer for the village first', async () => {
    await showTo('townshipOfficer');
    fireEvent.click(await screen.findByText('Village'));
    expect(await screen.findByText(words.changeVillage)).toBeTruthy();
  });
});
