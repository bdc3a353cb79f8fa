import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { Settings } from '@shared/contract/units';
import { partsCopy } from '@/components/copy';
import { cloud, setCloudAnswer } from '../../../jest/taro';
import { renderPage } from '../../../jest/render-page';
import { copy } from './copy';
import { SettingsView } from './settings-view';

const unitCode = '411725105';
const settings: Settings = {
  ...{ unitCode, unitName: 'Town', canChange: true, changedAt: null, changedByName: '' },
  settings: [
    {
      ...{ name: 'boardVisibility', value: 'masked', isOwn: true, inherited: 'named' },
      from: { unitCode, name: 'Town' },
    },
    { name: 'isRewardOnly', value: false, from: null, isOwn: false, inherited: false },
  ],
};
const show = (fields: Partial<Settings> = {}) => {
  setCloudAnswer(() => ({ ok: true, data: { ...settings, ...fields } }));
  renderPage(<SettingsView unitCode={unitCode} />);
};
const sent = () =>
  cloud.callFunction.mock.calls
    .map(([{ data }]) => data)
    .find(({ method }) => method === 'units.submitSettings')?.input;
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));

describe('settings', () => {
  it('say where each value comes from, and offer to give up only what is one’s own', async () => {
    show();
    expect(await screen.findByText(copy.fromOwn('township'))).toBeTruthy();
    expect(screen.getByText(copy.fromDefault)).toBeTruthy();
    const recover = screen.getAllByText(copy.recover);
    expect(recover).toHaveLength(1);
  });

  it('are changed after showing once more what villagers will see, and who follows', async () => {
    show();
    await press(`${copy.names.boardVisibility} ${copy.change}`);
    fireEvent.click(screen.getByRole('radio', { name: new RegExp(copy.visibility.self) }));
    await press(copy.stepNext);
    expect(screen.getByText(copy.previews.self)).toBeTruthy();
    expect(screen.getByText(copy.confirmSentence('township'))).toBeTruthy();
    expect(sent()).toBeUndefined();
    await press(copy.save);
    await waitFor(() => expect(sent()).toEqual({ unitCode, boardVisibility: 'self' }));
  });

  it('that are the same as now are not sent', async () => {
    show();
    await press(`${copy.names.boardVisibility} ${copy.change}`);
    await press(copy.stepNext);
    expect(screen.getByText(copy.sameAsNow)).toBeTruthy();
    expect(screen.queryByText(copy.save)).toBeNull();
  });

  it('are given up with a word on what counts then', async () => {
    show();
    await press(`${copy.names.boardVisibility} ${copy.recover}`);
    expect(screen.getByText(new RegExp(copy.recoverSentence(copy.visibility.named)))).toBeTruthy();
    await press(partsCopy.confirm);
    await waitFor(() => expect(sent()).toEqual({ unitCode, boardVisibility: null }));
  });

  it('can only be looked at by those who do not decide', async () => {
    show({ canChange: false });
    expect(await screen.findByText(copy.readOnly)).toBeTruthy();
    expect(screen.queryByText(copy.change)).toBeNull();
  });
});
