import { fireEvent, screen, waitFor } from '@testing-library/react';
import { aRule } from '../../../jest/a-rule';
import { anEntry } from '../../../jest/an-entry';
import { setCloudAnswerToOwner, startOutboxInTests } from '../../../jest/phone-outbox';
import { renderPage } from '../../../jest/render-page';
import { cloud } from '../../../jest/taro';
import { entryCopy as copy } from './entry-copy';
import { ReverseEntry } from './reverse-entry';

startOutboxInTests();

const money = aRule({ ruleId: 'r-2', title: 'Gift', unit: 'yuan', unitCount: 100 });
const show = () => {
  setCloudAnswerToOwner(({ data }) => ({
    ok: true,
    data: data.method === 'points.listRules' ? { items: [money] } : anEntry(),
  }));
  renderPage(<ReverseEntry entry={anEntry({ entryId: 'e-5' })} />);
  fireEvent.click(screen.getByRole('button', { name: copy.reverse }));
};
const reversed = () =>
  cloud.callFunction.mock.calls.map(([{ data }]) => data).filter(({ method }) => method === 'points.reverse');
const press = (name: string) => fireEvent.click(screen.getAllByRole('button', { name }).at(-1)!);
const giveReason = () =>
  fireEvent.input(screen.getByLabelText(copy.reasonLabel), { target: { value: 'Wrong rule' } });

describe('taking an entry back', () => {
  it('wants a reason, and nothing else', async () => {
    show();
    press(copy.reverse);
    expect(screen.getByRole('alert').textContent).toBe(copy.needReason);
    giveReason();
    press(copy.reverse);
    await waitFor(() => expect(reversed()).toHaveLength(1));
    expect(reversed()[0]?.input).toEqual({ entryId: 'e-5', reason: 'Wrong rule' });
  });

  it('records right away what is due instead', async () => {
    show();
    giveReason();
    fireEvent.click(screen.getByText(copy.pickRule));
    fireEvent.click(await screen.findByText('Gift'));
    const amount = screen.getByPlaceholderText('100 元');
    fireEvent.input(amount, { target: { value: '99' } });
    press(copy.correct);
    expect(screen.getByText(copy.needQuantity)).toBeTruthy();
    expect(reversed()).toEqual([]);
    fireEvent.input(amount, { target: { value: '300' } });
    press(copy.correct);
    await waitFor(() => expect(reversed()).toHaveLength(1));
    expect(reversed()[0]?.input).toMatchObject({ replacement: { ruleId: 'r-2', quantity: 300 } });
  });
});
