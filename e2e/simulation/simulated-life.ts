import { ApiError } from '../../miniprogram/src/api/api-error';
import type { Outbox } from '../../miniprogram/src/api/outbox/outbox';
import type { OutboxPorts, TextStore } from '../../miniprogram/src/api/outbox/ports';
import type { Dice } from './dice';
import type { SimulatedNetwork } from './simulated-network';
import type { PhoneState } from './phone-state';
import type { VirtualTime } from './virtual-time';

/** What an app does between its start and its death. Dead, it dreams on: nothing it does from then on has happened. */
export interface Life {
  isDream: boolean;
  disk: Map<string, string>;
  readonly outboxes: Outbox[];
}

interface Surroundings {
  readonly phone: PhoneState;
  readonly time: VirtualTime;
  readonly dice: Dice;
  readonly network: SimulatedNetwork;
  readonly startsAt: number;
  /** Asked before and after everything the app does to the world: it may die there. */
  readonly mayDie: () => void;
  /** Windows of one phone that take turns. */
  readonly inTurn: (work: () => Promise<void>) => Promise<void>;
}

const never = <Value>(): Promise<Value> => new Promise<Value>(() => undefined);

export const usedOn = (disk: ReadonlyMap<string, string>): number =>
  [...disk].reduce((sum, [key, text]) => sum + key.length + text.length, 0);

const storageOf = (life: Life, { phone, mayDie }: Surroundings): TextStore => ({
  keys: (prefix) => [...life.disk.keys()].filter((key) => key.startsWith(prefix)),
  read: (key) => life.disk.get(key) ?? null,
  write(key, text) {
    mayDie();
    const before = life.disk.get(key);
    const grown = usedOn(life.disk) + text.length - (before === undefined ? -key.length : before.length);
    const hasRoom = grown <= phone.capacity;
    if (hasRoom) life.disk.set(key, text);
    mayDie();
    return hasRoom;
  },
  remove(key) {
    mayDie();
    life.disk.delete(key);
    mayDie();
  },
});

/** The world as an app has it while it lives. */
export function portsOf(life: Life, surroundings: Surroundings): OutboxPorts {
  const { phone, time, dice, network, startsAt, mayDie, inTurn } = surroundings;
  const isDead = (): boolean => life.isDream;
  /** A question to the world and its answer; an app that has died hears nothing. */
  const ask = async <Value>(question: () => Promise<Value>): Promise<Value> => {
    mayDie();
    if (isDead()) return never();
    const asked = question().finally(mayDie);
    mayDie();
    try {
      const answer = await asked;
      return isDead() ? await never<Value>() : answer;
    } catch (error) {
      if (isDead()) return never();
      throw error;
    }
  };
  return {
    storage: storageOf(life, surroundings),
    send: (functionName, body, personId) =>
      ask(() =>
        phone.session?.personId === personId
          ? network.call(functionName, body, phone.session.token)
          : Promise.reject(new ApiError('Unauthenticated')),
      ),
    photos: {
      bytesOf: (photoKey) => ask(() => Promise.resolve(phone.photos.get(photoKey)?.length ?? null)),
      upload: (photoKey, { uploadUrl, uploadHeaders }) =>
        ask(() => network.put(uploadUrl, uploadHeaders, phone.photos.get(photoKey) ?? Buffer.alloc(0))),
      forget: (photoKeys) =>
        ask(() => {
          photoKeys.forEach((photoKey) => phone.photos.delete(photoKey));
          return Promise.resolve();
        }),
    },
    owner: () => phone.session?.personId ?? null,
    isOwner: (personId) => ask(() => Promise.resolve(phone.session?.personId === personId)),
    now: () => startsAt + time.now() + phone.clockAheadMs,
    random: dice.next,
    after: (ms, work) =>
      time.after(ms, () => {
        if (!life.isDream) work();
      }),
    exclusively: (work) => ask(() => inTurn(work)),
    onDelivered: () => undefined,
    onDraftGiven: () => undefined,
  };
}
