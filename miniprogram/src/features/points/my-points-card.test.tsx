import { act, fireEvent, render, screen } from '@testing-library/react';
import Taro from '../../../jest/taro';
import { setCareMode } from '@/components/theme/care-mode';
import { takeWish } from '@/routes';
import type { MyPoints } from './api';
import { MyPointsCard } from './my-points-card';
import { myPointsCopy as copy } from './my-points-copy';

const month = '2026-11';
const published = { month: '2026-10', rank: 8, change: 3, isInPublicity: true };
const trend = [
  { month: '2026-10', scoreTenths: 410 },
  { month, scoreTenths: 365 },
];
const show = (points: Partial<MyPoints>) =>
  render(<MyPointsCard points={{ month, scoreTenths: 365, published, trend, ...points }} />);

afterEach(() => {
  act(() => {
    setCareMode(false);
  });
});

describe('my points on the first page', () => {
  it('tells the place of last month, and that it can still be objected to', () => {
    show({});
    expect(screen.getByText('36.5')).toBeTruthy();
    expect(screen.getByText(copy.rank('2026-10', 8))).toBeTruthy();
    expect(screen.getByText(copy.inPublicity)).toBeTruthy();
  });

  it('opens the board on which that place is', () => {
    show({});
    fireEvent.click(screen.getByRole('link', { name: new RegExp(copy.rank('2026-10', 8), 'u') }));
    expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/boards/index' });
    expect(takeWish('boards')).toEqual({ board: 'person', period: '2026-10' });
  });

  it('says so when there are none yet, and draws nothing from a single month', () => {
    show({ scoreTenths: 0, published: null, trend: trend.slice(1) });
    expect(screen.getByText(copy.noneYet)).toBeTruthy();
    expect(screen.queryByRole('img')).toBeNull();
  });

  it('draws two months, in care mode none', () => {
    show({ published: null });
    expect(screen.getAllByRole('img')).toHaveLength(1);
    act(() => {
      setCareMode(true);
    });
    expect(screen.queryByRole('img')).toBeNull();
  });
});
