/** What a page sent from the program to the view: WeChat's first cause of slow pages. */
export interface SetDataTally {
  readonly calls: number;
  /** Of all calls together, as UTF-8 JSON. */
  readonly bytes: number;
  /** Of the largest single call. */
  readonly bytesMax: number;
}

export const noSetData: SetDataTally = { calls: 0, bytes: 0, bytesMax: 0 };

export const withCall = (tally: SetDataTally, bytes: number): SetDataTally => ({
  calls: tally.calls + 1,
  bytes: tally.bytes + bytes,
  bytesMax: Math.max(tally.bytesMax, bytes),
});
