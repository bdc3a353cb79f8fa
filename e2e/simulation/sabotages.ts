import { newKey } from '../../miniprogram/src/api/outbox/new-key';
import type { OutboxItem } from '../../miniprogram/src/api/outbox/outbox-item';
import type { OutboxPorts } from '../../miniprogram/src/api/outbox/ports';
import type { Sabotage } from './simulated-phone';

const itemPrefix = 'outbox:1:';

/** Spoils every call of some methods before it is sent. */
const spoilCalls =
  (
    spoil: (ports: OutboxPorts, requestKey: string) => string | undefined,
    isMeant: (method: string) => boolean,
  ): Sabotage =>
  (ports) => ({
    ...ports,
    send(functionName, body, personId) {
      const requestKey = isMeant(body.method) ? spoil(ports, body.requestKey ?? '') : body.requestKey;
      return ports.send(functionName, { ...body, requestKey }, personId);
    },
  });

const isWish = (method: string): boolean => !method.startsWith('media.');

/** The mistakes that an outbox is written to avoid, each as one change of what it does to the world. */
export const sabotages: Readonly<Record<string, Sabotage>> = {
  'makes a key for each sending': spoilCalls(newKey, isWish),

  'forgets an item when it is sent, not when it is answered': (ports) => ({
    ...ports,
    send(functionName, body, personId) {
      if (isWish(body.method)) ports.storage.remove(itemPrefix + (body.requestKey ?? ''));
      return ports.send(functionName, body, personId);
    },
  }),

  'does not look at what was there before it started': (ports) => {
    const earlier = new Set(ports.storage.keys(itemPrefix));
    const keys = (prefix: string) => ports.storage.keys(prefix).filter((key) => !earlier.has(key));
    return { ...ports, storage: { ...ports.storage, keys } };
  },

  'asks for a place under a new key each time a photo is sent': (ports) => ({
    ...ports,
    storage: { ...ports.storage, read: (key) => (key.startsWith('photo:') ? null : ports.storage.read(key)) },
  }),

  'calls an item delivered when it is sent': (ports) => ({
    ...ports,
    send(functionName, body, personId) {
      const place = itemPrefix + (body.requestKey ?? '');
      const text = isWish(body.method) ? ports.storage.read(place) : null;
      if (text !== null) {
        const item = JSON.parse(text) as OutboxItem;
        ports.storage.write(place, JSON.stringify({ ...item, state: 'delivered', deliveredAt: ports.now() }));
      }
      return ports.send(functionName, body, personId);
    },
  }),

  'takes a refusal for an answer that is lost, and a lost answer for a refusal': (ports) => ({
    ...ports,
    send: (functionName, body, personId) =>
      ports.send(functionName, body, personId).catch(() => ({
        ...{ ok: false, error: { code: 'StateConflict', details: {}, requestId: 'sabotage' } },
      })),
  }),

  'empties the form before the item is stored': (ports) => ({
    ...ports,
    storage: {
      ...ports.storage,
      write(key, text) {
        if (key.startsWith(itemPrefix)) {
          const { draft } = JSON.parse(text) as OutboxItem;
          if (draft !== null) ports.storage.remove(`draft:${draft.key}`);
        }
        return ports.storage.write(key, text);
      },
    },
  }),

  'says that there was room when there was none': (ports) => ({
    ...ports,
    storage: {
      ...ports.storage,
      write(key, text) {
        ports.storage.write(key, text);
        return true;
      },
    },
  }),
};
