import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { Device } from '@shared/contract/accounts';
import Taro, { cloud, setCloudAnswer, type CloudCall } from '../../../jest/taro';
import { renderPage } from '../../../jest/render-page';
import { partsCopy } from '@/components/copy';
import { copy } from './copy';
import { DeviceList } from './device-list';

const aDevice = (deviceId: string, fields: Partial<Device> = {}): Device => ({
  deviceId,
  kind: 'browser',
  label: deviceId,
  boundAt: '2026-11-20T02:00:00.000Z',
  expiresAt: '2026-12-20T02:00:00.000Z',
  isThis: false,
  ...fields,
});
const phone = aDevice('phone', { kind: 'wechat', expiresAt: null, isThis: true });
const desk = aDevice('desk');
const other = aDevice('other', { label: '' });

const show = async (items: readonly Device[]) => {
  setCloudAnswer(({ data }) => {
    const { deviceId } = data.input as { deviceId?: string };
    const isMeant = (device: Device) =>
      deviceId === undefined ? !device.isThis : device.deviceId === deviceId;
    const left =
      data.method === 'accounts.reverseDevice' ? items.filter((device) => !isMeant(device)) : items;
    return { ok: true, data: { items: left } };
  });
  renderPage(<DeviceList />);
  await screen.findByText(copy.isThis);
};
const reversed = (): readonly unknown[] =>
  cloud.callFunction.mock.calls
    .map(([call]: [CloudCall]) => call.data)
    .filter(({ method }) => method === 'accounts.reverseDevice')
    .map(({ input }) => input);
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const confirm = (name: string) =>
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name }));

describe('the list of devices', () => {
  it('marks the one in hand and calls one without a name by its kind', async () => {
    await show([phone, desk, other]);
    expect(screen.getAllByText(copy.isThis)).toHaveLength(1);
    expect(screen.getByText(copy.kinds.browser, { selector: '.person-line__name' })).toBeTruthy();
  });

  it('signs one out after asking once more, and shows what is left', async () => {
    await show([phone, desk]);
    press(copy.labelled('desk', copy.signOut));
    expect(reversed()).toEqual([]);
    confirm(partsCopy.cancel);
    press(copy.labelled('desk', copy.signOut));
    confirm(copy.signOut);
    await waitFor(() => expect(screen.queryByText('desk')).toBeNull());
    expect(reversed()).toEqual([{ deviceId: 'desk' }]);
    expect(screen.getByText(copy.alone)).toBeTruthy();
  });

  it('signs all others out at once', async () => {
    await show([phone, desk, other]);
    press(copy.others);
    expect(screen.getByText(copy.othersSentence(2))).toBeTruthy();
    confirm(copy.signOut);
    await waitFor(() => expect(screen.queryByText('desk')).toBeNull());
    expect(reversed()).toEqual([{}]);
  });

  it('leads to binding whoever unbinds this very WeChat, and asks nothing that would be refused', async () => {
    await show([phone]);
    press(copy.labelled('phone', copy.unbind));
    confirm(copy.unbind);
    await waitFor(() => expect(Taro.reLaunch).toHaveBeenCalledWith({ url: '/pages/account/join/index' }));
    expect(cloud.callFunction).toHaveBeenCalledTimes(2);
  });

  it('leads to signing in whoever signs this very browser out', async () => {
    await show([{ ...desk, isThis: true }]);
    press(copy.labelled('desk', copy.signOut));
    confirm(copy.signOut);
    await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/pages/sign-in/index' }));
  });
});
