import type { Outbox } from '../../miniprogram/src/api/outbox/outbox';
import { OutboxRefused } from '../../miniprogram/src/api/outbox/outbox-item';
import { diceOf } from './dice';
import { createLedger } from './run-ledger';
import { openApp, signIn, type Run, type RunCounts, type RunOptions } from './run-state';
import { clearSky, createNetwork, storm } from './simulated-network';
import { createPhone } from './simulated-phone';
import { troubles } from './troubles';
import { settleVillage } from './village-people';
import { createVirtualTime } from './virtual-time';
import { write } from './wishes';

export interface RunResult {
  readonly seed: number;
  /** What the outbox promised and did not keep; empty when all is well. */
  readonly violations: readonly string[];
  readonly counts: RunCounts;
}

const minuteMs = 60_000;
const troubleEndsMs = 30 * minuteMs;

/** A PNG of sixteen pixels a side, the smallest the village takes. */
const aPicture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAAAAAA6mKC9AAAAD0lEQVR4nGNoQAMMI1sAAAUMgAFaSOXNAAAAAElFTkSuQmCC',
  'base64',
);

async function begin(options: RunOptions): Promise<Run> {
  const { seed, server, sabotage, diesAtPlace } = options;
  const village = await settleVillage(server, server.nextNumber());
  const dice = diceOf(seed);
  const ledger = createLedger({ server, village });
  const time = createVirtualTime(async () => {
    ledger.noteDisk(run.phone.disk);
    await ledger.checkShown();
  });
  const world = { server, time, dice, startsAt: server.startedAt };
  const network = createNetwork(world);
  const counts = { accepted: 0, refused: 0, photos: 0, deaths: 0, troubles: 0, places: 0 };
  const dyingRate = dice.pick([0, 0.005, 0.02, 0.05]);
  const phone = createPhone({
    ...{ ...world, network, sabotage },
    onLook: (outbox) => ledger.noteShown(outbox, phone.session?.personId ?? null),
    onDeath: () => {
      counts.deaths += 1;
      time.after(dice.between(500, 5 * minuteMs), () => openApp(run));
    },
    diesNow: () => {
      if (run.isHealed) return false;
      counts.places += 1;
      return diesAtPlace === undefined ? dice.chance(dyingRate) : counts.places === diesAtPlace;
    },
  });
  const run: Run = { options, village, dice, time, network, phone, ledger, counts, isHealed: false };
  phone.hasLocks = dice.chance(0.5);
  network.weather = diesAtPlace === undefined ? storm : clearSky;
  return run;
}

/** Somebody fills in a form and presses send. */
async function writeSomething(run: Run, index: number): Promise<void> {
  const { phone, dice, ledger, counts, village, options } = run;
  const personId = phone.session?.personId;
  if (personId === undefined) return;
  const words = `${village.villageCode}-${index}`;
  const written = await write({ dice, village, personId, words, photoShare: options.photoShare });
  const [outbox] = phone.windows();
  if (outbox === undefined) return;
  for (const photoKey of written.photoKeys) phone.photos.set(photoKey, aPicture);
  phone.disk.set(`draft:${written.draftKey}`, words);
  ledger.noteWritten(written);
  counts.photos += written.photoKeys.length;
  try {
    outbox.accept(written.wish);
    // An app that died meanwhile has promised only what it had written down.
    if (phone.windows().includes(outbox)) ledger.noteAccepted(words);
  } catch (error) {
    if (!(error instanceof OutboxRefused)) throw error;
    counts.refused += 1;
  }
}

/** Plans what is written, and what happens meanwhile. */
function plan(run: Run): void {
  const { dice, time, options, counts } = run;
  const isCalm = options.diesAtPlace !== undefined;
  const writesCount = isCalm ? 1 : dice.pick([1, 1, 2, 3]);
  for (let index = 0; index < writesCount; index += 1) {
    time.after(dice.between(0, 10 * minuteMs), () => writeSomething(run, index));
  }
  counts.troubles = isCalm ? 0 : dice.between(0, 5);
  for (let count = 0; count < counts.troubles; count += 1) {
    const trouble = dice.pick(troubles);
    time.after(dice.between(0, 20 * minuteMs), () => trouble(run));
  }
}

/** Whoever is asked says: send it again. */
const sayAgain = (outbox: Outbox): void => {
  for (const { itemId, state, problem } of outbox.entries()) {
    const isOpen = problem?.code === 'unanswered' || problem?.code === 'Internal';
    if (state === 'needsAttention' && isOpen) outbox.retry(itemId);
  }
};

/** All is well again, and everybody who wrote something comes back to the phone until nothing waits. */
async function heal(run: Run): Promise<void> {
  const { phone, network, time, village } = run;
  run.isHealed = true;
  network.isUp = true;
  network.weather = clearSky;
  phone.capacity = Infinity;
  await time.passUntil(Infinity);
  for (const personId of village.personIds) {
    openApp(run);
    await signIn(run, personId);
    await time.passUntil(Infinity);
    phone.windows().forEach(sayAgain);
    await time.passUntil(Infinity);
  }
}

/** One phone's half hour of trouble and how it ends, all of it from one number. */
export async function simulateRun(options: RunOptions): Promise<RunResult> {
  const run = await begin(options);
  const { ledger, counts } = run;
  try {
    await signIn(run, run.village.personIds[0]);
    openApp(run);
    plan(run);
    await run.time.passUntil(troubleEndsMs);
    await heal(run);
    await ledger.checkEnd(run.phone);
  } catch (error) {
    ledger.accuse(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  counts.accepted = ledger.acceptedCount();
  return { seed: options.seed, violations: ledger.violations(), counts };
}
