/** What a document finds on the device when it opens: values by key, as the mini-program keeps them. */
export type Kept = Readonly<Record<string, unknown>>;
