import { act, renderHook } from '@testing-library/react';
import { getEntry, post } from '@shared/contract/points';
import { stored } from '@/platform/storage';
import Taro, { cloud, setCloudAnswer } from '../../../jest/taro';
import { actFor } from '../acting-for';
import { ApiError, NoAnswerError } from '../api-error';
import { useDraft } from '../drafts';
import { keepOwnPerson } from '../own-person';
import { queryClient } from '../query-client';
import { answerKey } from '../use-answer';
import { outbox, startOutbox } from './phone-outbox';
import { OutboxRefused } from './outbox-item';
import { useOutboxEntries } from './use-outbox-entries';
import { useOutboxWrite } from './use-outbox-write';

const input = { subject: { kind: 'person', id: 'p-2' }, ruleId: 'r-1' } as const;
const me = { ok: true, data: { personId: 'p-1' } };
const place = stored<object>('draft:p-1/post-points');

/** The back end knows who calls, and says this to whatever is written. */
const say = (answer: () => unknown) =>
  setCloudAnswer(({ data }) => (data.method === 'people.getMe' ? me : answer()));
const refused = (code: string) => () => ({ ok: false, error: { code, details: {}, requestId: 'r-1' } });

const wish = { title: 'Swept the road', draftKey: 'post-points' };
/** Somebody presses send, in a form of its own. */
const press = async () => {
  const { result } = renderHook(() => useOutboxWrite(post, { changes: [getEntry], photoField: 'photos' }));
  const [outcome] = await act(() => Promise.allSettled([result.current(input, wish)]));
  if (outcome.status === 'rejected') throw outcome.reason as Error;
  return outcome.value;
};
const written = () =>
  cloud.callFunction.mock.calls.map(([{ data }]) => data).filter(({ requestKey }) => requestKey);

beforeAll(startOutbox);
beforeEach(() => {
  keepOwnPerson('p-1');
  place.write({ note: 'swept the road' });
});
afterEach(() => {
  for (const { itemId } of outbox.entries()) outbox.drop(itemId);
  act(() => keepOwnPerson(null));
  actFor(null);
});

describe('a write through the outbox', () => {
  it('answers what the back end answered, and the draft is empty', async () => {
    queryClient.setQueryData(answerKey(getEntry, { entryId: 'e-0' }), {});
    say(() => ({ ok: true, data: { entryId: 'e-1' } }));
    const sent = await press();
    expect(sent).toMatchObject({ state: 'delivered', output: { entryId: 'e-1' } });
    expect(place.read()).toBeNull();
    expect(written()).toMatchObject([{ method: 'points.post', input, requestKey: sent.itemId }]);
    expect(queryClient.getQueryState(answerKey(getEntry, { entryId: 'e-0' }))?.isInvalidated).toBe(true);
  });

  it('waits in the outbox without signal, and the draft is empty all the same', async () => {
    say(() => {
      throw new Error('request:fail');
    });
    const sent = await press();
    expect(sent.state).toBe('waiting');
    expect(place.read()).toBeNull();
    const { result } = renderHook(() => useOutboxEntries({ methods: [post], states: ['waiting'] }));
    expect(result.current).toMatchObject([{ itemId: sent.itemId, title: wish.title }]);
    expect(renderHook(() => useOutboxEntries({ methods: [getEntry] })).result.current).toEqual([]);
  });

  it('gives a refusal to the form, which keeps its words; nothing stays in the outbox', async () => {
    say(refused('CapReached'));
    await expect(press()).rejects.toEqual(new ApiError('CapReached', {}, 'r-1'));
    expect(place.read()).toEqual({ note: 'swept the road' });
    expect(outbox.entries()).toEqual([]);
  });

  it('takes another key after a refusal: what is sent then is another wish', async () => {
    say(refused('CapReached'));
    for (const _try of [1, 2]) await press().catch(() => undefined);
    const [first, second] = written();
    expect(second?.requestKey).not.toBe(first?.requestKey);
  });

  it('refuses on a full phone before the form loses a word', async () => {
    jest.mocked(Taro.setStorageSync).mockImplementationOnce(() => {
      throw new Error('setStorage:fail exceed storage max size');
    });
    await expect(press()).rejects.toEqual(new OutboxRefused('full'));
    expect(place.read()).toEqual({ note: 'swept the road' });
    expect(written()).toEqual([]);
  });

  it('is one’s own although one acts for somebody, where the method is not open to that', async () => {
    actFor({ personId: 'p-9', name: 'Zhao' });
    say(() => ({ ok: true, data: {} }));
    await press();
    expect(written()).toMatchObject([{ method: 'points.post', actFor: undefined }]);
  });

  it('asks who is here where nobody knows yet, and promises nothing without an answer', async () => {
    keepOwnPerson(null);
    setCloudAnswer(() => {
      throw new Error('request:fail');
    });
    await expect(press()).rejects.toBeInstanceOf(NoAnswerError);
    setCloudAnswer(refused('Unauthenticated'));
    await expect(press()).rejects.toEqual(new OutboxRefused('nobody'));
    expect(Taro.redirectTo).not.toHaveBeenCalled();
    say(() => ({ ok: true, data: { entryId: 'e-1' } }));
    const sent = await press();
    expect(sent.state).toBe('delivered');
  });
});

describe('what a busy back end does not say', () => {
  it('is that the phone is still of whoever wrote', async () => {
    jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 3_600_000);
    setCloudAnswer(refused('Busy'));
    expect(await press()).toMatchObject({ state: 'waiting' });
    expect(written()).toEqual([]);
    expect(outbox.entries()).toMatchObject([{ state: 'waiting', problem: { code: 'unreadable' } }]);
    jest.restoreAllMocks();
  });
});

describe('a form that stands open', () => {
  it('shows the words that the outbox puts back', async () => {
    say(() => {
      throw new Error('request:fail');
    });
    const { itemId } = await press();
    const { result: form } = renderHook(() => useDraft('post-points', { note: '' }));
    expect(form.current.value).toEqual({ note: '' });
    say(refused('CapReached'));
    await act(async () => {
      outbox.retry(itemId);
      await new Promise((resolve) => setTimeout(resolve, 20));
    });
    act(() => expect(outbox.giveBack(itemId)).toBe('given'));
    expect(form.current.value).toEqual({ note: 'swept the road' });
  });

  it('shows nothing of what the outbox puts back for another', async () => {
    say(refused('CapReached'));
    const waiting = outbox.accept({
      ...{ method: post.name, input, actFor: null, villageCode: null, draftKey: 'p-1/post-points' },
      ...{ about: 'points', title: 'Swept the road', changes: [] },
    });
    await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
    const { result: form } = renderHook(() => useDraft('post-points', { note: '' }));
    act(() => keepOwnPerson('p-2'));
    expect(outbox.giveBack(waiting.itemId)).toBe('impossible');
    act(() => keepOwnPerson('p-1'));
    act(() => expect(outbox.giveBack(waiting.itemId)).toBe('given'));
    act(() => keepOwnPerson('p-2'));
    expect(form.current.value).toEqual({ note: '' });
    act(() => keepOwnPerson('p-1'));
    expect(form.current.value).toEqual({ note: 'swept the road' });
  });
});
