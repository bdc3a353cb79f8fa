import { fireEvent, screen, waitFor } from '@testing-library/react';
import { cloud, setCloudAnswer } from '../../../jest/taro';
import { renderPage } from '../../../jest/render-page';
import { ContactSheet } from './contact-sheet';
import { personCopy as copy } from './person-copy';
import { ProxySheet } from './proxy-sheet';
import type { PersonOnRoster } from './state';

const idle = () => undefined;
const inputsOf = (method: string) =>
  cloud.callFunction.mock.calls.map(([{ data }]) => data).filter((data) => data.method === method);

describe('a sheet that was closed before it was sent', () => {
  it('still knows why somebody wants a number, until the number was shown', async () => {
    const open = () => renderPage(<ContactSheet personId="p-1" name="Ann" onShown={idle} onClose={idle} />);
    const first = open();
    fireEvent.input(screen.getByLabelText(copy.contactOther), { target: { value: 'a flood' } });
    first.unmount();

    setCloudAnswer(() => ({ ok: true, data: { phone: '13800000001' } }));
    const second = open();
    expect(screen.getByDisplayValue('a flood')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: copy.contactSend }));
    await waitFor(() => expect(screen.queryByDisplayValue('a flood')).toBeNull());
    second.unmount();
    open();
    expect(screen.queryByDisplayValue('a flood')).toBeNull();
  });

  it('still knows who is to act for somebody, unless that one no longer can', async () => {
    const person = { personId: 'p-1', name: 'Old', householdId: 'h-1', proxies: [] };
    const show = () => renderPage(<ProxySheet person={person as unknown as PersonOnRoster} onClose={idle} />);
    const household = (people: readonly object[]) =>
      setCloudAnswer(() => ({ ok: true, data: { householdId: 'h-1', people, liaison: null } }));
    household([{ personId: 'p-2', name: 'Son' }]);
    const first = show();
    fireEvent.click(await screen.findByRole('radio'));
    first.unmount();
    const second = show();
    expect((await screen.findByRole('radio')).getAttribute('aria-checked')).toBe('true');
    second.unmount();

    household([{ personId: 'p-3', name: 'Daughter' }]);
    show();
    expect((await screen.findByRole('radio')).getAttribute('aria-checked')).toBe('false');
    fireEvent.click(screen.getByRole('button', { name: copy.proxySend }));
    expect(await screen.findByText(copy.proxyNeeded)).toBeTruthy();
    expect(inputsOf('people.submitProxy')).toEqual([]);
  });
});
