import type { IncomingMessage, ServerResponse } from 'node:http';

/** One HTTP request with its answer. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  /** The `x-request-id` of the answer. */
  readonly requestId: string;
}

export type Endpoint = (exchange: Exchange) => Promise<void>;
