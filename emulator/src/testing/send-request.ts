import { request, type Agent, type IncomingHttpHeaders } from 'node:http';

export interface SentRequest {
  readonly method?: string;
  /** Any header, also those that `fetch` does not let a program set. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** Keeps the connection; without one every request has a connection of its own. */
  readonly agent?: Agent;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly content: Buffer;
  readonly text: string;
  json(): unknown;
}

/** Sends one request as it stands: the path is not normalised, nothing is added. */
export function sendRequest(origin: string, path: string, sent: SentRequest = {}): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  const { method = 'GET', headers = {}, body, agent = false } = sent;
  return new Promise((resolve, reject) => {
    const outgoing = request({ hostname, port, path, method, headers, agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const content = Buffer.concat(chunks);
        const text = content.toString();
        const json = () => JSON.parse(text) as unknown;
        resolve({ status: response.statusCode ?? 0, headers: response.headers, content, text, json });
      });
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
