import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { askPhoneCode, canAskPhoneCode } from '@/platform/local-phone-code.h5';
import { accountCopy } from '../account-copy';
import { PhoneNumberButton } from './phone-number-button.h5';

jest.mock('@/platform/local-phone-code.h5', () => ({ askPhoneCode: jest.fn(), canAskPhoneCode: jest.fn() }));

describe('the phone number in a browser', () => {
  it('says what to do instead where nobody can be asked', async () => {
    jest.mocked(canAskPhoneCode).mockResolvedValue(false);
    render(<PhoneNumberButton word="bind" onAnswer={jest.fn()} />);
    expect(await screen.findByText(accountCopy.phoneUnavailable)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('asks the local runtime for a whole number only', async () => {
    jest.mocked(canAskPhoneCode).mockResolvedValue(true);
    jest.mocked(askPhoneCode).mockResolvedValue({ outcome: 'code', code: 'local-1' });
    const answer = jest.fn();
    render(<PhoneNumberButton word="bind" onAnswer={answer} />);
    const button = await screen.findByRole('button', { name: 'bind' });
    fireEvent.change(screen.getByRole('textbox'), { target: { value: '1380000' } });
    fireEvent.click(button);
    expect(screen.getByRole('alert').textContent).toBe(accountCopy.phoneNeeded);
    expect(askPhoneCode).not.toHaveBeenCalled();
    fireEvent.change(screen.getByRole('textbox'), { target: { value: '138 0000 1234' } });
    fireEvent.click(button);
    await waitFor(() => expect(answer).toHaveBeenCalledWith({ outcome: 'code', code: 'local-1' }));
    expect(askPhoneCode).toHaveBeenCalledWith('13800001234');
  });
});
