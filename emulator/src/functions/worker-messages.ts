/** What a worker is told when it starts (`workerData`). */
export interface WorkerStart {
  readonly entry: string;
  readonly resultBytesMax: number;
}

export interface CallMessage {
  readonly callId: number;
  readonly event: unknown;
  readonly context: unknown;
  /** Written into `process.env` before the call and left there. */
  readonly environment: Readonly<Record<string, string>>;
}

/** What `worker-host.cjs` reports back. `text` is the result as JSON. */
export type WorkerReport =
  | { readonly type: 'ready' }
  | { readonly type: 'loadFailed'; readonly problem: string }
  | { readonly type: 'result'; readonly callId: number; readonly text: string }
  | { readonly type: 'resultTooLarge'; readonly callId: number; readonly bytes: number }
  | { readonly type: 'failed'; readonly callId: number; readonly problem: string };
