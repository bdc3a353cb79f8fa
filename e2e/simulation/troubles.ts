import { signIn, type Run } from './run-state';
import { usedOn } from './simulated-life';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

type Trouble = (run: Run) => void | Promise<void>;

const kill: Trouble = ({ phone }) => phone.kill();

const cutLine: Trouble = ({ network, phone, time, dice }) => {
  network.isUp = false;
  time.after(dice.between(10_000, 10 * minuteMs), () => {
    network.isUp = true;
    // The phone does not always notice.
    if (dice.chance(0.7)) phone.windows().forEach((outbox) => outbox.wake());
  });
};

/** People set clocks, batteries run empty, networks correct: both ways, by minutes and by years. */
const turnClock: Trouble = ({ phone, dice }) => {
  const jumpMs = dice.pick([2 * minuteMs, hourMs, 5 * hourMs, 2 * dayMs, 9 * dayMs, 400 * dayMs]);
  phone.clockAheadMs += dice.chance(0.5) ? jumpMs : -jumpMs;
};

const signOut: Trouble = (run) => {
  run.phone.session = null;
  run.phone.windows().forEach((outbox) => outbox.wake());
  run.time.after(run.dice.between(1_000, 10 * minuteMs), () =>
    signIn(run, run.dice.pick(run.village.personIds)),
  );
};

const expire: Trouble = async (run) => {
  const personId = run.phone.session?.personId;
  if (personId === undefined) return;
  await signIn(run, personId, true);
  run.time.after(run.dice.between(1_000, 10 * minuteMs), () => signIn(run, personId));
};

/** From now on next to nothing fits on the disk, until somebody tidies it up. */
const fillDisk: Trouble = ({ phone, time, dice }) => {
  phone.capacity = usedOn(phone.disk) + dice.pick([0, 20, 300, 900]);
  time.after(dice.between(minuteMs, 15 * minuteMs), () => {
    phone.capacity = Infinity;
  });
};

const openSecondWindow: Trouble = ({ phone }) => {
  if (phone.windows().length === 1) phone.open();
};

const lookAgain: Trouble = ({ phone }) => phone.windows().forEach((outbox) => outbox.wake());

/** Somebody gives something up, or presses until it works. */
const press: Trouble = ({ phone, dice, ledger }) => {
  const [outbox] = phone.windows();
  const entries = outbox?.entries() ?? [];
  if (outbox === undefined || entries.length === 0) return;
  const { itemId, title, state } = dice.pick(entries);
  if (dice.chance(0.6)) outbox.retry(itemId);
  else if (state !== 'delivered' && outbox.drop(itemId)) ledger.noteDropped(title);
};

/** What happens to phones, besides the weather. */
export const troubles: readonly Trouble[] = [
  ...[kill, kill, cutLine, cutLine, turnClock, turnClock],
  ...[signOut, expire, fillDisk, openSecondWindow, lookAgain, press],
];
