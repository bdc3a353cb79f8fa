/** Limits of the cloud that the emulator enforces. Sizes are bytes, durations milliseconds. */
export const limits = {
  /** Any JSON request of the SDK, and the event of a function call. */
  requestBytesMax: 6 * 1024 * 1024,
  /** HTTP access: a body whose content type is text (JSON included). */
  textBodyBytesMax: 100 * 1024,
  /** HTTP access: any other body. */
  binaryBodyBytesMax: 6 * 1024 * 1024,
  /** What a function may answer, as JSON text. */
  functionResultBytesMax: 6 * 1024 * 1024,
  /** The environment variables that a function declares, names and values together. */
  environmentBytesMax: 4 * 1024,
  functionTimeoutSecondsMax: 900,
  /** Loading a function's entry file; the cloud counts it apart from the call. */
  functionLoadMs: 65_000,
  collectionsMax: 100,
  /** Documents of one query: when none are asked for, and at most. */
  queryDocumentsDefault: 100,
  queryDocumentsMax: 1000,
  /** A document that a pipeline makes, joins included, as JSON text. */
  documentBytesMax: 16 * 1024 * 1024,
  /** How deep `$lookup` by pipeline may lie in `$lookup` by pipeline. */
  joinsNestedMax: 20,
  uploadBytesMax: 50 * 1024 * 1024,
  uploadUrlMs: 15 * 60 * 1000,
  downloadUrlMsDefault: 2 * 60 * 60 * 1000,
  downloadUrlMsMax: 7 * 24 * 60 * 60 * 1000,
} as const;
