import { NoAnswerError } from './api-error';
import { send } from './transport.h5';

const fetchMock = jest.fn();
beforeEach(() => {
  fetchMock.mockReset();
  Object.defineProperty(globalThis, 'fetch', { value: fetchMock, configurable: true });
});
const body = { method: 'points.getEntry', input: { entryId: 'e-1' } };
const person = { token: 'token-1', isVisit: false };
const nobody = { token: null, isVisit: false };
const answers = (text: string) => fetchMock.mockResolvedValue({ text: () => Promise.resolve(text) });

describe('send over HTTP', () => {
  it('posts the call to its function with the token', async () => {
    answers('{"ok":true,"data":1}');
    await expect(send('points', body, person)).resolves.toEqual({ ok: true, data: 1 });
    expect(fetchMock).toHaveBeenCalledWith(
      '/api/points',
      expect.objectContaining({
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Authorization: 'Bearer token-1' },
        body: JSON.stringify(body),
      }),
    );
  });

  it('does not ask for somebody who is not signed in', async () => {
    await expect(send('points', body, nobody)).resolves.toMatchObject({ error: { code: 'Unauthenticated' } });
    expect(fetchMock).not.toHaveBeenCalled();
  });

  it('asks without a token for a visitor, where the method is for visitors', async () => {
    answers('{"ok":true,"data":1}');
    await expect(send('accounts', body, { ...nobody, isVisit: true })).resolves.toMatchObject({ ok: true });
    expect(fetchMock).toHaveBeenCalledWith(
      '/api/accounts',
      expect.objectContaining({ headers: { 'Content-Type': 'application/json' } }),
    );
  });

  it('knows a broken network from a page of some proxy', async () => {
    fetchMock.mockRejectedValue(new TypeError('Failed to fetch'));
    await expect(send('points', body, person)).rejects.toMatchObject({ reason: 'offline' });
    answers('<html>502 Bad Gateway</html>');
    await expect(send('points', body, person)).rejects.toEqual(new NoAnswerError('unreadable'));
  });

  it('stops waiting after twenty seconds', async () => {
    jest.useFakeTimers();
    fetchMock.mockImplementation(
      (_url: string, { signal }: { signal: AbortSignal }) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
        }),
    );
    const failure = expect(send('points', body, person)).rejects.toMatchObject({ reason: 'timeout' });
    jest.advanceTimersByTime(20_000);
    await failure;
    jest.useRealTimers();
  });
});
