import type { OutboxItem } from '../../miniprogram/src/api/outbox/outbox-item';
import type { SimulatedVillage } from './village-people';
import type { VillageServer } from './village-server';
import type { Written } from './wishes';

/** What is left on the phone. */
export interface PhoneAtEnd {
  readonly disk: ReadonlyMap<string, string>;
  readonly photos: ReadonlyMap<string, unknown>;
}

export interface Place {
  readonly server: VillageServer;
  readonly village: SimulatedVillage;
}

/** What a run has come to know, for the judgement at its end. */
export interface Known {
  readonly written: ReadonlyMap<string, Written>;
  /** By their words, in the order written; null where the disk was never seen with the item on it. */
  readonly accepted: ReadonlyMap<string, OutboxItem | null>;
  /** Those that somebody was asked about in between: they may have lost their turn. */
  readonly hadAttention: ReadonlySet<string>;
}

export const itemsOn = (disk: ReadonlyMap<string, string>): readonly OutboxItem[] =>
  [...disk].flatMap(([key, text]) => (key.startsWith('outbox:1:') ? (JSON.parse(text) as OutboxItem) : []));
