import { render, screen } from '@testing-library/react';
import { partsCopy } from '@/components/copy';
import { UploadFailed } from '@/platform/upload-failed';
import { ApiError } from './api-error';
import { errorCopy } from './error-copy';
import { PhotosField } from './photos-field';
import type { FormPhotos } from './use-photos';

const failed = (problem: unknown): FormPhotos => ({
  ...{ tiles: [], isEmpty: false, hasFailed: true, problem },
  ...{ add: jest.fn(), remove: jest.fn(), retry: jest.fn(), leave: jest.fn() },
});
const show = (photos: FormPhotos) =>
  render(<PhotosField label="photos" photos={photos} photosMax={9} problem="one is needed" />);

describe('the photos of a form', () => {
  it('say what is wrong with one that was refused', () => {
    show(failed(new ApiError('PhotoUnreadable')));
    expect(screen.getByText(errorCopy.PhotoUnreadable)).toBeTruthy();
  });

  it('say that one did not get through', () => {
    show(failed(new UploadFailed('no signal')));
    expect(screen.getByText(partsCopy.photosFailed)).toBeTruthy();
  });

  it('say what the form says while none has failed', () => {
    show({ ...failed(null), hasFailed: false });
    expect(screen.getByText('one is needed')).toBeTruthy();
  });
});
