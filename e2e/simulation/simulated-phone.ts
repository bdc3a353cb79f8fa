import { createOutbox } from '../../miniprogram/src/api/outbox/create-outbox';
import type { Outbox } from '../../miniprogram/src/api/outbox/outbox';
import type { OutboxPorts } from '../../miniprogram/src/api/outbox/ports';
import type { Dice } from './dice';
import type { PhoneState } from './phone-state';
import { portsOf, type Life } from './simulated-life';
import type { SimulatedNetwork } from './simulated-network';
import type { VirtualTime } from './virtual-time';

/** A way to spoil the outbox by what it is given of the world, to see that the simulation notices. */
export type Sabotage = (ports: OutboxPorts) => OutboxPorts;

export interface PhoneParts {
  readonly time: VirtualTime;
  readonly dice: Dice;
  readonly network: SimulatedNetwork;
  /** The phone's clock at the beginning of time, in milliseconds since 1970. */
  readonly startsAt: number;
  readonly sabotage?: Sabotage | undefined;
  /** Told whenever a window may show something else. */
  readonly onLook: (outbox: Outbox) => void;
  readonly onDeath: () => void;
  /** Whether the app dies now; asked wherever it can. */
  readonly diesNow: () => boolean;
}

/** A phone and the app on it, which dies and starts again. */
export interface SimulatedPhone extends PhoneState {
  /** The open windows of the app; none while it is dead. */
  readonly windows: () => readonly Outbox[];
  readonly open: () => void;
  readonly kill: () => void;
}

export function createPhone(parts: PhoneParts): SimulatedPhone {
  let life: Life | null = null;
  let lock: Promise<void> = Promise.resolve();

  const die = (dying: Life): void => {
    dying.isDream = true;
    dying.disk = new Map(phone.disk);
    life = null;
    lock = Promise.resolve();
    parts.onDeath();
  };
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    if (!phone.hasLocks) return work();
    const turn = lock.then(work);
    lock = turn.catch(() => undefined);
    return turn;
  };
  const phone: SimulatedPhone = {
    disk: new Map<string, string>(),
    photos: new Map<string, Buffer>(),
    ...{ capacity: Infinity, clockAheadMs: 0, session: null, hasLocks: true },
    windows: () => life?.outboxes ?? [],
    open() {
      const living: Life = life ?? { isDream: false, disk: phone.disk, outboxes: [] };
      life = living;
      const mayDie = () => {
        if (!living.isDream && parts.diesNow()) die(living);
      };
      const ports = portsOf(living, { ...parts, phone, inTurn, mayDie });
      const outbox = createOutbox(parts.sabotage?.(ports) ?? ports);
      living.outboxes.push(outbox);
      outbox.subscribe(() => {
        if (!living.isDream) parts.onLook(outbox);
      });
      outbox.start();
    },
    kill() {
      if (life !== null) die(life);
    },
  };
  return phone;
}
