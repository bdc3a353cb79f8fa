import { getEntry, post } from '@shared/contract/points';
import { cloud, setCloudAnswer } from '../../jest/taro';
import { actFor, actingFor } from './acting-for';
import { call } from './client';
import { queryClient } from './query-client';
import { writeOnce } from './use-write';
import { advance } from '@shared/contract/snapshots';

const elder = { personId: 'p-9', name: 'Zhao' };
const sent = () => cloud.callFunction.mock.calls.map(([{ data }]) => data as { actFor?: string });

afterEach(() => {
  actFor(null);
});

describe('acting for somebody', () => {
  it('is said with every call that a proxy may make, and with no other', async () => {
    setCloudAnswer(() => ({ ok: true, data: {} }));
    actFor(elder);
    await call(getEntry, { entryId: 'e-1' });
    await call(post, { subject: { kind: 'person', id: 'p-1' }, ruleId: 'r-1' }, { requestKey: 'key-00001' });
    expect(sent().map(({ actFor: who }) => who)).toEqual(['p-9', undefined]);
  });

  it('forgets what was shown of oneself, and of the other afterwards', () => {
    queryClient.setQueryData(['home.get'], 1);
    actFor(elder);
    expect(queryClient.getQueryData(['home.get'])).toBeUndefined();
    expect(actingFor()).toEqual(elder);
  });

  it('ends when it is refused', async () => {
    actFor(elder);
    setCloudAnswer(() => ({ ok: false, error: { code: 'Forbidden', details: {}, requestId: 'r' } }));
    await expect(call(getEntry, { entryId: 'e-1' })).rejects.toMatchObject({ code: 'Forbidden' });
    expect(actingFor()).toBeNull();
  });

  it('does not send one wish for two people under one key', async () => {
    const keys: (string | undefined)[] = [];
    setCloudAnswer(({ data }) => {
      keys.push(data.requestKey);
      throw new Error('no answer');
    });
    const input = { snapshotId: 's-1', action: 'close' } as const;
    await writeOnce(advance, 'advance', input).catch(() => undefined);
    actFor(elder);
    await writeOnce(advance, 'advance', input).catch(() => undefined);
    expect(new Set(keys).size).toBe(2);
  });
});
