import type { ItemStore } from './item-store';
import type { OutboxItem } from './outbox-item';
import type { PhotoSender } from './photo-sender';
import type { OutboxPorts } from './ports';
import { msUntilDue, nextDue } from './queue';
import { sendItem } from './send-item';
import { settleDelivered, settleFailure } from './settle-item';
import { forgetDeliveredPhotos, forgetOutlived } from './tidy-items';

interface Needs {
  readonly ports: OutboxPorts;
  readonly items: ItemStore;
  readonly photoSender: PhotoSender;
  readonly onChange: () => void;
  readonly onDelivered: (item: OutboxItem, output: unknown) => void;
}

export interface Pump {
  /** Sends whatever is due, and again when something becomes due. */
  readonly run: () => void;
  /** Ends every pause and runs. */
  readonly wake: () => void;
  readonly sendingId: () => string | null;
  readonly start: () => void;
  readonly stop: () => void;
}

/** How it stands at the moment. */
interface Now {
  isStarted: boolean;
  isRunning: boolean;
  /** Asked for while running: what was asked may have come too late for this run. */
  isAskedAgain: boolean;
  isWoken: boolean;
  sendingId: string | null;
}

/** Sends one item and writes down what came of it; false when nothing more can be sent for now. */
async function sendAndSettle(item: OutboxItem, { ports, items, photoSender, onDelivered }: Needs) {
  const needs = { ...ports, items, photoSender };
  let output: unknown;
  try {
    output = await sendItem(item, needs);
  } catch (error) {
    return settleFailure(item, error, needs) !== 'notNow';
  }
  await settleDelivered(item, output, needs);
  onDelivered(item, output);
  return true;
}

function endPauses(items: ItemStore): void {
  for (const { itemId, state, pause } of items.list()) {
    if (state === 'waiting' && pause !== null) items.change(itemId, { pause: null });
  }
}

/** Sends one item after the other until nothing is due, or nothing more can be sent for now. */
async function sendAllDue(needs: Needs, now: Now): Promise<void> {
  const { ports, items, onChange } = needs;
  const findDue = (): OutboxItem | null => {
    const personId = ports.owner();
    return personId === null ? null : nextDue(items.list(), personId, ports.now());
  };
  // The list is read anew each time: another window, a press or a new item may have changed it.
  for (let item = findDue(); now.isStarted && item !== null; item = findDue()) {
    now.sendingId = item.itemId;
    onChange();
    const mayGoOn = await sendAndSettle(item, needs);
    now.sendingId = null;
    onChange();
    if (!mayGoOn) return;
  }
}

/** The one place from where items are sent: one after the other, in this window or in another, never in two. */
export function createPump(needs: Needs): Pump {
  const { ports, items, photoSender, onChange } = needs;
  const now: Now = {
    isStarted: false,
    isRunning: false,
    isAskedAgain: false,
    isWoken: false,
    sendingId: null,
  };
  let callOff: () => void = () => undefined;

  const mustRunAgain = (): boolean => now.isStarted && now.isAskedAgain;
  const runAsAsked = async (): Promise<void> => {
    do {
      now.isAskedAgain = false;
      // Also the pause of what has just failed on the line that was dead until now.
      if (now.isWoken) endPauses(items);
      now.isWoken = false;
      await ports.exclusively(() => sendAllDue(needs, now));
      await forgetDeliveredPhotos(items, photoSender);
      forgetOutlived(items, ports.now());
    } while (mustRunAgain());
  };
  const sleep = (): void => {
    callOff();
    const personId = ports.owner();
    const ms = personId === null ? null : msUntilDue(items.list(), personId, ports.now());
    if (now.isStarted && ms !== null) callOff = ports.after(ms, run);
  };
  function run(): void {
    if (!now.isStarted) return;
    if (now.isRunning) {
      now.isAskedAgain = true;
      return;
    }
    now.isRunning = true;
    callOff();
    void runAsAsked().finally(() => {
      now.isRunning = false;
      onChange();
      sleep();
    });
  }
  return {
    run,
    wake() {
      now.isWoken = true;
      run();
    },
    sendingId: () => now.sendingId,
    start() {
      now.isStarted = true;
      run();
    },
    stop() {
      now.isStarted = false;
      callOff();
    },
  };
}
