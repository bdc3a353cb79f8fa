import { fireEvent, screen, waitFor } from '@testing-library/react';
import { anEntry } from '../../../jest/an-entry';
import { anObjection } from '../../../jest/an-objection';
import { setCloudAnswerToOwner, startOutboxInTests } from '../../../jest/phone-outbox';
import { renderPage } from '../../../jest/render-page';
import Taro, { cloud } from '../../../jest/taro';
import { outbox } from '@/api/outbox/phone-outbox';
import { partsCopy } from '@/components/copy';
import * as photos from '@/platform/photos';
import { raiseCopy as copy } from './raise-copy';
import { RaiseForm } from './raise-form';
import { NoObjecting } from './no-objecting';

jest.mock('@/platform/photos', () => ({
  choosePhotos: jest.fn(),
  restorePhotos: jest.fn((keys: readonly string[]) =>
    Promise.resolve(keys.map((key) => ({ key, previewUrl: key, bytes: 1 }))),
  ),
  forgetPhotos: jest.fn(() => Promise.resolve()),
  previewPhotos: jest.fn(),
}));

startOutboxInTests();

/** The village takes everything; `onRaise` says what becomes of objections. */
const answer = (onRaise: () => unknown) =>
  setCloudAnswerToOwner(({ data }) => {
    if (data.method === 'objections.raise') return onRaise();
    const upload = { mediaId: 'm-1', uploadUrl: '', uploadHeaders: {}, cloudPath: 'c' };
    return data.method === 'media.prepareUpload'
      ? { ok: true, data: { ...upload, expiresAt: '2030-01-01' } }
      : { ok: true, data: {} };
  });
const raised = () =>
  cloud.callFunction.mock.calls
    .map(([{ data }]) => data)
    .filter(({ method }) => method === 'objections.raise');
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const open = () => renderPage(<RaiseForm title="Objection" entry={anEntry({ canObject: true })} />);
const wordsField = () => screen.getByLabelText(copy.wordsLabel);

describe('the form for an objection', () => {
  it('wants words, takes ready ones and photos, and leads to the objection', async () => {
    answer(() => ({ ok: true, data: anObjection({ objectionId: 'o-7' }) }));
    open();
    press(copy.submit);
    expect(screen.getByRole('alert').textContent).toBe(copy.needWords);
    press(copy.phrases[0]);
    press(copy.phrases[1]);
    expect((wordsField() as HTMLTextAreaElement).value).toBe(`${copy.phrases[0]}，${copy.phrases[1]}`);
    jest.mocked(photos.choosePhotos).mockResolvedValue([{ key: 'photo-1', previewUrl: 'photo-1', bytes: 1 }]);
    press(partsCopy.addPhoto);
    await screen.findByRole('button', { name: partsCopy.photoNumber(1) });
    press(copy.submit);
    await waitFor(() =>
      expect(Taro.redirectTo).toHaveBeenCalledWith({
        url: '/pages/objections/detail/index?objectionId=o-7',
      }),
    );
    expect(raised()).toMatchObject([
      { input: { entryId: 'e-1', words: `${copy.phrases[0]}，${copy.phrases[1]}`, photos: ['m-1'] } },
    ]);
  });

  it('keeps the words on the phone, for this entry alone', () => {
    const { unmount } = open();
    fireEvent.input(wordsField(), { target: { value: 'I was there' } });
    unmount();
    open();
    expect((wordsField() as HTMLTextAreaElement).value).toBe('I was there');
    renderPage(<RaiseForm title="Other" entry={anEntry({ entryId: 'e-2', canObject: true })} />);
    const [, other] = screen.getAllByLabelText(copy.wordsLabel);
    expect((other as HTMLTextAreaElement).value).toBe('');
  });

  it('is empty for the next one and leads to what waits when there is no signal', async () => {
    answer(() => {
      throw new Error('no signal');
    });
    open();
    fireEvent.input(wordsField(), { target: { value: 'I was there' } });
    press(copy.submit);
    await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/pages/outbox/index' }));
    expect(outbox.entries()).toMatchObject([{ state: 'waiting', title: copy.wish('Wang', 'Patrol') }]);
    expect((wordsField() as HTMLTextAreaElement).value).toBe('');
    // Nothing is missing of what nobody has begun.
    await waitFor(() => expect(screen.queryByText(copy.needWords)).toBeNull());
  });
});

describe('where nobody objects', () => {
  it('leads to the objection that waits', () => {
    const objection = { objectionId: 'o-3', state: 'raised' } as const;
    renderPage(<NoObjecting entry={anEntry({ isFrozen: true, objection })} />);
    press(copy.seeIt);
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/pages/objections/detail/index?objectionId=o-3' });
  });

  it.each([
    [copy.reversedTitle, { reversedBy: 'e-2' }],
    [copy.isReversalTitle, { reverses: 'e-0' }],
    [copy.closedTitle, {}],
  ])('says why: %s', (title, fields) => {
    renderPage(<NoObjecting entry={anEntry(fields)} />);
    expect(screen.getByText(title)).toBeTruthy();
  });
});
