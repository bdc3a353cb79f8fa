import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import Taro, { cloud, setCloudAnswer } from '../../../jest/taro';
import { renderPage } from '../../../jest/render-page';
import { currentToken, startSession } from '@/api/session';
import { leaveCopy as copy } from './copy';
import { LeaveForm } from './leave-form';

const name = (typed: string) => fireEvent.change(screen.getByRole('textbox'), { target: { value: typed } });
const press = () => fireEvent.click(screen.getByRole('button', { name: copy.submit }));
const confirm = () =>
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: copy.submit }));

describe('leaving', () => {
  it('asks for the own name and once more, then signs out with a goodbye', async () => {
    startSession('token');
    setCloudAnswer(() => ({ ok: true, data: { erasesOn: '2026-11-27' } }));
    renderPage(<LeaveForm title="leave" />);
    press();
    expect(screen.getByRole('alert').textContent).toBe(copy.needName);
    name('Ann');
    press();
    expect(cloud.callFunction).not.toHaveBeenCalled();
    confirm();
    await waitFor(() =>
      expect(Taro.reLaunch).toHaveBeenCalledWith({ url: '/pages/account/farewell/index?on=2026-11-27' }),
    );
    await waitFor(() => expect(currentToken()).toBeNull());
  });

  it.each(['name', 'office'] as const)('says what to do about the %s, and stays', async (reason) => {
    startSession('token');
    setCloudAnswer(() => ({ ok: false, error: { code: 'StateConflict', details: { reason } } }));
    renderPage(<LeaveForm title="leave" />);
    name('Ann');
    press();
    confirm();
    expect(await screen.findByText(copy.problems[reason])).toBeTruthy();
    expect(Taro.reLaunch).not.toHaveBeenCalled();
    expect(currentToken()).toBe('token');
  });
});
