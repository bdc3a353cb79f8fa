import { fireEvent, render, screen } from '@testing-library/react';
import Taro from '../../../jest/taro';
import { copy } from './copy';
import { ReminderCard } from './reminder-card';

describe('the reminder of a month', () => {
  it('says that nothing is recorded, and leads to a claim and to activities', () => {
    render(<ReminderCard month="2026-11" />);
    expect(screen.getByRole('heading', { name: '您11月还没有积分记录' })).toBeTruthy();
    fireEvent.click(screen.getByText(copy.claim));
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/claims/submit/index' });
    fireEvent.click(screen.getByText(copy.activities));
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/check-ins/activities/index' });
  });
});
