import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { FileChoice } from '@/platform/file-choice';
import { chooseFile } from '@/platform/files';
import { fileCopy } from '../file-copy';
import { FileDrop } from './file-drop';
import { FileDrop as BrowserFileDrop } from './file-drop.h5';
import { sizeWords } from './use-file-drop';

jest.mock('@/platform/files', () => ({ chooseFile: jest.fn() }));
const chosen = (choice: FileChoice) => jest.mocked(chooseFile).mockResolvedValueOnce(choice);

const wish = { extensions: ['xlsx', 'csv'], bytesMax: 2_048 };
const [choose, remove] = [jest.fn(), jest.fn()];
beforeEach(() => jest.clearAllMocks());
const drop = { label: 'roster', wish, file: null, onChoose: choose, onRemove: remove };
const file = { name: 'a.xlsx', bytes: 1_500, content: 'wxfile://a' };

describe('FileDrop in WeChat', () => {
  const press = () => fireEvent.click(screen.getByRole('button', { name: fileCopy.chooseFromChat }));

  it('hands on the file of a chat', async () => {
    render(<FileDrop {...drop} />);
    chosen({ outcome: 'chosen', file });
    press();
    await waitFor(() => expect(choose).toHaveBeenCalledWith(file));
  });

  it('says why a file is not taken, and forgets it with the next', async () => {
    render(<FileDrop {...drop} />);
    chosen({ outcome: 'tooLarge', name: 'b.xlsx' });
    press();
    expect((await screen.findByRole('alert')).textContent).toBe(fileCopy.problems.tooLarge('b.xlsx'));
    chosen({ outcome: 'chosen', file });
    press();
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });

  it('changes nothing when the person gives up', async () => {
    render(<FileDrop {...drop} problem="still wrong" />);
    chosen({ outcome: 'none' });
    press();
    await waitFor(() => expect(chooseFile).toHaveBeenCalled());
    expect(screen.getByRole('alert').textContent).toBe('still wrong');
    expect(choose).not.toHaveBeenCalled();
  });

  it('lets a chosen file be taken away, unless it is on its way', () => {
    const { rerender } = render(<FileDrop {...drop} file={file} />);
    fireEvent.click(screen.getByRole('button', { name: fileCopy.remove }));
    expect(remove).toHaveBeenCalledTimes(1);
    rerender(<FileDrop {...drop} file={file} isWorking />);
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('FileDrop in a browser', () => {
  const dropOn = (dropped: File) =>
    fireEvent.drop(screen.getByRole('button', { name: fileCopy.choose }), {
      dataTransfer: { files: [dropped] },
    });

  it('takes a file that is dropped on it', () => {
    render(<BrowserFileDrop {...drop} />);
    const dropped = new File(['abc'], 'a.csv');
    dropOn(dropped);
    expect(choose).toHaveBeenCalledWith({ name: 'a.csv', bytes: 3, content: dropped });
  });

  it('judges a dropped file as a chosen one', () => {
    render(<BrowserFileDrop {...drop} />);
    dropOn(new File(['abc'], 'a.pdf'));
    expect(screen.getByRole('alert').textContent).toBe(fileCopy.problems.wrongKind('a.pdf'));
    expect(choose).not.toHaveBeenCalled();
  });
});

describe('sizeWords', () => {
  it.each([
    [1, '1 KB'],
    [187_000, '183 KB'],
    [5 * 1024 * 1024, '5 MB'],
    [1_600_000, '1.5 MB'],
  ])('%d bytes are %s', (bytes, words) => {
    expect(sizeWords(bytes)).toBe(words);
  });
});
