import { fireEvent, screen, waitFor } from '@testing-library/react';
import { setCloudAnswerToOwner, startOutboxInTests } from '../../../jest/phone-outbox';
import { renderPage } from '../../../jest/render-page';
import Taro, { cloud } from '../../../jest/taro';
import { outbox } from '@/api/outbox/phone-outbox';
import { partsCopy } from '@/components/copy';
import * as photos from '@/platform/photos';
import { openPage } from '@/routes';
import { aSnapshot } from './testing/snapshot-sample';
import { submitCopy as copy } from './submit-copy';
import { SubmitForm } from './submit-form';

jest.mock('@/platform/photos', () => ({
  choosePhotos: jest.fn(),
  restorePhotos: jest.fn((keys: readonly string[]) =>
    Promise.resolve(keys.map((key) => ({ key, previewUrl: key, bytes: 1 }))),
  ),
  forgetPhotos: jest.fn(() => Promise.resolve()),
  previewPhotos: jest.fn(),
}));
const choosePhotos = jest.mocked(photos.choosePhotos);

startOutboxInTests();

/** The village takes everything; `onSubmit` says what becomes of snapshots. */
const answer = (onSubmit: () => unknown) =>
  setCloudAnswerToOwner(({ data }) => {
    if (data.method === 'snapshots.submit') return onSubmit();
    return data.method === 'media.prepareUpload'
      ? {
          ok: true,
          data: { mediaId: 'm-1', uploadUrl: '', uploadHeaders: {}, cloudPath: 'c', expiresAt: '2030-01-01' },
        }
      : { ok: true, data: {} };
  });
const submitted = () =>
  cloud.callFunction.mock.calls
    .map(([{ data }]) => data)
    .filter(({ method }) => method === 'snapshots.submit');
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const shoot = async () => {
  choosePhotos.mockResolvedValue([{ key: 'photo-1', previewUrl: 'photo-1', bytes: 1 }]);
  press(partsCopy.addPhoto);
  await screen.findByRole('button', { name: partsCopy.photoNumber(1) });
};

beforeEach(() => {
  choosePhotos.mockReset();
  jest.mocked(photos.forgetPhotos).mockClear();
});

describe('the form for snapshots', () => {
  it('asks for a photo and for nothing else', async () => {
    answer(() => ({ ok: true, data: aSnapshot({ snapshotId: 's-1' }) }));
    renderPage(<SubmitForm title="Snapshot" />);
    press(copy.submit);
    expect(screen.getByRole('alert').textContent).toBe(copy.needPhoto);
    await shoot();
    press(copy.submit);
    await waitFor(() =>
      expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/snapshots/detail/index?snapshotId=s-1' }),
    );
    expect(submitted()).toMatchObject([
      { input: { kind: 'problem', text: copy.wordless.problem, photos: ['m-1'] } },
    ]);
    expect(screen.getByRole('button', { name: partsCopy.addPhoto })).toBeTruthy();
  });

  it('is empty for the next one and leads to what waits when there is no signal', async () => {
    answer(() => {
      throw new Error('no signal');
    });
    renderPage(<SubmitForm title="Snapshot" />);
    await shoot();
    fireEvent.input(screen.getByLabelText(copy.textLabel), { target: { value: 'a lamp' } });
    press(copy.submit);
    await waitFor(() => expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/outbox/index' }));
    expect(screen.queryByDisplayValue('a lamp')).toBeNull();
    expect(screen.queryByRole('button', { name: partsCopy.photoNumber(1) })).toBeNull();
    expect(outbox.entries()).toMatchObject([{ state: 'waiting', title: 'a lamp' }]);
    expect(photos.forgetPhotos).not.toHaveBeenCalled();
  });

  it('opens the camera for whoever pressed the camera, and not for who comes back from it', async () => {
    choosePhotos.mockResolvedValue([]);
    openPage('submitSnapshot');
    const first = renderPage(<SubmitForm title="Snapshot" />);
    expect(choosePhotos).toHaveBeenCalledTimes(1);
    await waitFor(() => expect(screen.getByRole('button', { name: partsCopy.addPhoto })).toBeTruthy());
    first.unmount();
    renderPage(<SubmitForm title="Snapshot" />);
    expect(choosePhotos).toHaveBeenCalledTimes(1);
  });
});
