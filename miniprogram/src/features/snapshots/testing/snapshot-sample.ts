import type { Snapshot } from '@shared/contract/snapshots';

type Step = Snapshot['steps'][number];

/** A step for tests; left as it is, the first. */
export const aStep = (fields: Partial<Step>): Step => ({
  action: 'submit',
  to: 'submitted',
  at: '2026-11-16T11:42:00.000Z',
  part: 'reporter',
  actorName: null,
  proxyName: null,
  note: '',
  photos: [],
  ...fields,
});

const photo = { mediaId: 'm-1', url: 'https://photos.example/1.jpg', width: 800, height: 600 };

/** A snapshot for tests; left as it is, a problem that has just come in. */
export const aSnapshot = (fields: Partial<Snapshot>): Snapshot => ({
  snapshotId: 's-1',
  kind: 'problem',
  text: 'The lamp at the bridge is out',
  state: 'submitted',
  submittedAt: '2026-11-16T11:42:00.000Z',
  cover: photo,
  photos: [photo],
  gridCode: null,
  gridName: null,
  dueOn: null,
  reporterName: 'Wang',
  place: { words: 'at the bridge', point: null },
  isAnonymous: false,
  isMine: false,
  proxyName: null,
  steps: [aStep({})],
  actions: [],
  ...fields,
});
