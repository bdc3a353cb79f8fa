export const countedServices = ['database', 'storage'] as const;
export type CountedService = (typeof countedServices)[number];

/**
 * Counts the SDK requests that one call caused. A call that was made by another function's call also counts for
 * that one, so the outermost tally is the price of the whole chain.
 */
export class RequestTally {
  database = 0;
  storage = 0;

  constructor(private readonly caller?: RequestTally) {}

  add(service: CountedService): void {
    this[service] += 1;
    this.caller?.add(service);
  }

  /** The value of the `x-emulator-requests` header. */
  toString(): string {
    return `database=${this.database};storage=${this.storage}`;
  }
}
