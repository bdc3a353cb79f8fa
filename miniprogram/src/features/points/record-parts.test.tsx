import { render, screen } from '@testing-library/react';
import { postCopy as copy } from './post-copy';
import { blankRecord } from './post-state';
import { WhenPart } from './record-parts';

const today = '2026-11-20';
const words = copy.late('十月', '十一月');
const show = (effectiveOn: string) =>
  render(
    <WhenPart
      draft={{ value: { ...blankRecord(today), effectiveOn }, change: jest.fn(), isSaved: false }}
      today={today}
    />,
  );

describe('when something was done', () => {
  it('is told where its points count, when the month of that day may be published by now', () => {
    show('2026-10-31');
    expect(screen.getByText(words)).toBeTruthy();
  });

  it('needs no telling in the open month', () => {
    show('2026-11-01');
    expect(screen.queryByText(words)).toBeNull();
  });
});
