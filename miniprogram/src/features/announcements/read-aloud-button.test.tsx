import { act, fireEvent, render, screen } from '@testing-library/react';
import * as platform from '@/platform/read-aloud';
import { Toast } from '@/components/feedback/toast';
import { copy } from './copy';
import { ReadAloudButton } from './read-aloud-button';
import { readAloudCopy } from './read-aloud-copy';

jest.mock('@/platform/read-aloud', () => ({
  canReadAloud: jest.fn(() => true),
  readAloud: jest.fn(),
  stopReading: jest.fn(),
}));
const { canReadAloud, readAloud, stopReading } = jest.mocked(platform);

const renderButton = () =>
  render(
    <>
      <ReadAloudButton text="the notice" />
      <Toast />
    </>,
  );
const end = (outcome: platform.ReadingOutcome) => act(() => readAloud.mock.lastCall![1](outcome));

beforeEach(() => jest.clearAllMocks());

describe('the button that reads a notice', () => {
  it('is not there where the phone has no voice', () => {
    canReadAloud.mockReturnValueOnce(false);
    renderButton();
    expect(screen.queryByText(copy.readAloud)).toBeNull();
  });

  it('reads, can be stopped, and offers to read again', () => {
    renderButton();
    fireEvent.click(screen.getByText(copy.readAloud));
    expect(readAloud).toHaveBeenCalledWith('the notice', expect.any(Function));
    fireEvent.click(screen.getByText(copy.stopReading));
    expect(stopReading).toHaveBeenCalledTimes(1);
    end('stopped');
    expect(screen.getByText(copy.readAloud)).toBeTruthy();
    expect(screen.queryByText(readAloudCopy.failed)).toBeNull();
  });

  it('says so when nothing could be read', () => {
    renderButton();
    fireEvent.click(screen.getByText(copy.readAloud));
    end('failed');
    expect(screen.getByText(readAloudCopy.failed)).toBeTruthy();
    expect(screen.getByText(copy.readAloud)).toBeTruthy();
  });

  it('falls silent when the page is left', () => {
    renderButton().unmount();
    expect(stopReading).toHaveBeenCalledTimes(1);
  });
});
