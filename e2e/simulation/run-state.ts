import type { Dice } from './dice';
import type { Ledger } from './run-ledger';
import type { SimulatedNetwork } from './simulated-network';
import type { Sabotage, SimulatedPhone } from './simulated-phone';
import type { SimulatedVillage } from './village-people';
import type { VillageServer } from './village-server';
import type { VirtualTime } from './virtual-time';

export interface RunOptions {
  readonly server: VillageServer;
  readonly seed: number;
  /** How many of the writes bring photos, from 0 to 1. */
  readonly photoShare: number;
  /** Dies in the n-th place where it can and nowhere else, in calm weather; for trying every place. */
  readonly diesAtPlace?: number | undefined;
  readonly sabotage?: Sabotage | undefined;
}

/** What happened in a run, so that a report shows that there was something to survive. */
export interface RunCounts {
  accepted: number;
  refused: number;
  photos: number;
  deaths: number;
  troubles: number;
  /** Places where the app could have died. */
  places: number;
}

/** One phone's half hour. */
export interface Run {
  readonly options: RunOptions;
  readonly village: SimulatedVillage;
  readonly dice: Dice;
  readonly time: VirtualTime;
  readonly network: SimulatedNetwork;
  readonly phone: SimulatedPhone;
  readonly ledger: Ledger;
  readonly counts: RunCounts;
  /** Nothing goes wrong any more. */
  isHealed: boolean;
}

/** Opens the app where it is closed. */
export const openApp = ({ phone }: Run): void => {
  if (phone.windows().length === 0) phone.open();
};

/** Signs a person in on the phone; whoever was here before no longer is. */
export async function signIn({ phone, options }: Run, personId: string, isExpired = false): Promise<void> {
  const { tokenOf, expiredTokenOf } = options.server;
  phone.session = { personId, token: await (isExpired ? expiredTokenOf : tokenOf)(personId) };
  phone.windows().forEach((outbox) => outbox.wake());
}
