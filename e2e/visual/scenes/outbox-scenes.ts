import type { OutboxItem } from '@/api/outbox/outbox-item';
import type { Kept } from '../stage/kept';
import { longTitle, now } from '../samples/village-samples';
import type { PageScenes } from './scene';
import { asMember } from './who';

const at = Date.parse(now);
const hourMs = 3_600_000;

const item = (position: number, more: Partial<OutboxItem>): OutboxItem => ({
  ...{ itemId: `item-000${position}`, method: 'snapshots.submit', input: {}, photos: null, draft: null },
  sentAs: { personId: 'person-1', actFor: null, villageCode: null },
  ...{ about: `about-${position}`, title: longTitle.slice(0, 16), changes: [] },
  ...{
    writtenAt: new Date(at - position * hourMs).toISOString(),
    position,
    state: 'waiting',
    failures: 1,
    faults: 0,
  },
  // Long enough that nothing is tried again while somebody looks.
  ...{ firstSentAt: at - position * hourMs, pause: { from: at, ms: 24 * hourMs } },
  problem: { code: 'offline', details: {}, requestId: null },
  ...{ output: null, deliveredAt: null },
  ...more,
});

const items = [
  item(1, {}),
  item(2, { method: 'check-ins.submitVisit', title: longTitle }),
  item(3, {
    ...{ method: 'points.post', state: 'needsAttention', pause: null },
    problem: { code: 'CapReached', details: {}, requestId: 'req-01K7' },
  }),
  item(4, {
    ...{ method: 'snapshots.advance', state: 'delivered', pause: null, problem: null, output: {} },
    deliveredAt: at - 60_000,
  }),
];

/** As many writes as wait on this phone. */
const keptOutbox: Kept = Object.fromEntries(items.map((one) => [`outbox:1:${one.itemId}`, one]));

export const outboxScenes: PageScenes = {
  ...{ path: 'pages/outbox', name: 'outbox' },
  states: {
    full: { answers: asMember, kept: keptOutbox, mood: 'isGone', screens: ['phone', 'small'] },
    empty: { answers: asMember },
  },
  without: {
    loading: 'what it shows is on the phone',
    error: 'what it shows is on the phone',
  },
};
