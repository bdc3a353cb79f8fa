/** What lives on when the app on a phone dies, and what people do to a phone. */
export interface PhoneState {
  readonly disk: Map<string, string>;
  readonly photos: Map<string, Buffer>;
  /** Characters that fit on the disk. */
  capacity: number;
  /** What the phone's clock is ahead of the time, in milliseconds. */
  clockAheadMs: number;
  session: { readonly personId: string; readonly token: string } | null;
  /** Whether windows of the app can take turns. */
  hasLocks: boolean;
}
