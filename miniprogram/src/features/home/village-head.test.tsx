import { render, screen } from '@testing-library/react';
import { partsCopy } from '@/components/copy';
import { copy } from './copy';
import { VillageHead } from './village-head';

describe('the head of the first page', () => {
  it('names the village and tells its stars in words', () => {
    render(<VillageHead name="Wuqiao" stars={4} />);
    expect(screen.getByRole('heading', { name: 'Wuqiao' })).toBeTruthy();
    expect(screen.getByRole('img', { name: partsCopy.starsOf(4, 5) })).toBeTruthy();
    expect(screen.getByText(copy.starsOf(4))).toBeTruthy();
  });

  it('says that nothing has been judged yet, and not that no star was won', () => {
    render(<VillageHead name="Wuqiao" stars={null} />);
    expect(screen.getByText(copy.noStars)).toBeTruthy();
    // Only the eye meets the empty stars.
    expect(screen.queryByRole('img')).toBeNull();
  });
});
