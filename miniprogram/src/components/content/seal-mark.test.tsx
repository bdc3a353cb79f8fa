import { render, screen } from '@testing-library/react';
import { partsCopy } from '../copy';
import { SealMark } from './seal-mark';

const seal = `7c1f92ab04de55e0${'0'.repeat(48)}`;

it('shows sixteen digits in fours and what was sealed', () => {
  const { container } = render(<SealMark seal={seal} note="October" />);
  const groups = [...container.querySelectorAll('.seal-mark__group')].map(({ textContent }) => textContent);
  expect(groups).toEqual(['7c1f', '92ab', '04de', '55e0']);
  expect(screen.getByText('October')).toBeTruthy();
});

it('is read out digit by digit, and the stamp is not', () => {
  render(<SealMark seal={seal} />);
  expect(
    screen.getByRole('img', { name: partsCopy.sealCode('7 c 1 f，9 2 a b，0 4 d e，5 5 e 0') }),
  ).toBeTruthy();
  expect(screen.getByText(partsCopy.sealed).closest('[aria-hidden]')).not.toBeNull();
});
