import { fireEvent, render, screen } from '@testing-library/react';
import Taro from '../../../jest/taro';
import { partsCopy } from '../copy';
import { PhotoGrid, type PhotoTile } from './photo-grid';

const photos: readonly PhotoTile[] = [
  { key: 'a', src: 'wxfile://a' },
  { key: 'b', src: 'wxfile://b', state: 'uploading', percent: 42 },
  { key: 'c', src: 'wxfile://c', state: 'failed' },
];
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('PhotoGrid', () => {
  it('opens the photo that was pressed full screen, with the others beside it', () => {
    render(<PhotoGrid photos={photos} />);
    press(partsCopy.photoNumber(2));
    expect(Taro.previewImage).toHaveBeenCalledWith({
      urls: ['wxfile://a', 'wxfile://b', 'wxfile://c'],
      current: 'wxfile://b',
    });
  });

  it('goes on counting behind a photo that is shown above it', () => {
    render(<PhotoGrid before={['wxfile://cover']} photos={photos.slice(0, 1)} />);
    press(partsCopy.photoNumber(2));
    expect(Taro.previewImage).toHaveBeenCalledWith({
      urls: ['wxfile://cover', 'wxfile://a'],
      current: 'wxfile://a',
    });
  });

  it('sends a photo that did not arrive again when it is pressed', () => {
    const retry = jest.fn();
    render(<PhotoGrid photos={photos} onRetry={retry} />);
    expect(screen.getByText(partsCopy.photoFailed)).toBeTruthy();
    press(partsCopy.photoNumber(3));
    expect(retry).toHaveBeenCalledWith('c');
  });

  it('tells how far a photo has come', () => {
    render(<PhotoGrid photos={photos} />);
    expect(screen.getByText('42%')).toBeTruthy();
  });

  it('takes no more photos than it may', () => {
    const add = jest.fn();
    const { rerender } = render(<PhotoGrid photos={photos} photosMax={4} onAdd={add} />);
    fireEvent.click(screen.getByText(partsCopy.addAnotherPhoto));
    expect(add).toHaveBeenCalledTimes(1);
    rerender(<PhotoGrid photos={photos} photosMax={3} onAdd={add} />);
    expect(screen.queryByText(partsCopy.addAnotherPhoto)).toBeNull();
  });

  it('removes the photo whose cross was pressed', () => {
    const remove = jest.fn();
    render(<PhotoGrid photos={photos.slice(0, 1)} onRemove={remove} />);
    press(partsCopy.removePhoto);
    expect(remove).toHaveBeenCalledWith('a');
  });
});
