import type { Snapshot } from '@shared/contract/snapshots';
import { beforeAndAfter, closedAtOf, hallStateOf, type HallAnswer } from './hall-state';

const waiting: HallAnswer = { data: undefined, error: null, dataUpdatedAt: 0 };
const failed: HallAnswer = { data: undefined, error: new Error('offline'), dataUpdatedAt: 0 };
const fresh: HallAnswer = { data: {}, error: null, dataUpdatedAt: 2_000 };
const stale = (dataUpdatedAt: number): HallAnswer => ({
  data: {},
  error: new Error('offline'),
  dataUpdatedAt,
});

describe('hallStateOf', () => {
  it('waits for the first answer, and gives up only when all have failed', () => {
    expect(hallStateOf([waiting, failed])).toEqual({ kind: 'waiting' });
    expect(hallStateOf([failed, failed])).toEqual({ kind: 'failed', error: failed.error });
  });

  it('goes on with what it has, and says since when the oldest of it', () => {
    expect(hallStateOf([fresh, fresh])).toEqual({ kind: 'running', staleSince: null });
    expect(hallStateOf([fresh, stale(1_500), stale(1_000)])).toEqual({ kind: 'running', staleSince: 1_000 });
  });

  it('does not call the rest stale for a part that never came', () => {
    expect(hallStateOf([fresh, failed])).toEqual({ kind: 'running', staleSince: null });
  });
});

const aPhoto = (mediaId: string) => ({ mediaId, url: `/${mediaId}.jpg`, width: 4, height: 3 });
const aStep = (fields: Partial<Snapshot['steps'][number]>): Snapshot['steps'][number] => ({
  ...{ action: 'accept', to: 'accepted', at: '2026-11-17T02:00:00.000Z', part: 'secretary' },
  ...{ actorName: null, proxyName: null, note: '', photos: [] },
  ...fields,
});

describe('before and after', () => {
  const photos = [aPhoto('lamp'), aPhoto('lamp-2')];

  it('are the first photo sent in and the one of the last mending', () => {
    const steps = [
      aStep({ action: 'resolve', to: 'resolved', photos: [aPhoto('half')] }),
      aStep({ action: 'resolve', to: 'resolved', photos: [aPhoto('whole')] }),
    ];
    expect(beforeAndAfter({ photos, steps })).toEqual({ before: aPhoto('lamp'), after: aPhoto('whole') });
  });

  it('is one photo where nothing was mended', () => {
    expect(beforeAndAfter({ photos, steps: [aStep({})] }).after).toBeNull();
  });

  it('knows when it was closed', () => {
    const closed = aStep({ action: 'close', to: 'closed', at: '2026-11-19T02:00:00.000Z' });
    expect(closedAtOf({ steps: [aStep({}), closed] })).toBe('2026-11-19T02:00:00.000Z');
    expect(closedAtOf({ steps: [] })).toBeNull();
  });
});
