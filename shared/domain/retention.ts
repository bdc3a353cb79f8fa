/**
 * How long what is kept, in days, and from when on. `keep-retention` enforces it every night; docs/operating/privacy.md shows it
 * to whoever asks.
 */
export const retentionDays = {
  /** Answers to writes, from the write on: long enough for a phone that was off for a week. */
  requestKeys: 8,
  /** Sign-in codes, from their making on. */
  signIns: 1,
  /** Counts of attempts, from the first on. */
  attempts: 1,
  /** Sessions that ended, from their end on. */
  sessions: 30,
  /** Join requests and corrections, from the decision on. */
  requests: 180,
  /** Rows and files of imports, from their last step on; the report of counts stays. */
  importRows: 30,
  /** Files made for download. */
  exports: 1,
  /** The phone number of somebody who left or died, from that day on. */
  phonesOfFormer: 365,
  /** Records of what office holders changed. */
  auditRecords: 3 * 365,
} as const;
export type Retained = keyof typeof retentionDays;
