import { fireEvent, render, screen } from '@testing-library/react';
import { View } from '@tarojs/components';
import { partsCopy } from '../copy';
import { ErrorBoundary } from './error-boundary';

let isBroken = true;

function Fragile() {
  if (isBroken) throw new Error('a field is missing');
  return <View>all is well</View>;
}

it('says in a sentence that a page is broken, and shows it when it has been mended', () => {
  // React tells the console of every error that reaches a boundary.
  const told = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  render(
    <ErrorBoundary>
      <Fragile />
    </ErrorBoundary>,
  );
  expect(screen.getByRole('alert').textContent).toContain(partsCopy.broken);
  expect(told).toHaveBeenCalled();
  isBroken = false;
  fireEvent.click(screen.getByText(partsCopy.retry));
  expect(screen.getByText('all is well')).toBeTruthy();
  told.mockRestore();
});
