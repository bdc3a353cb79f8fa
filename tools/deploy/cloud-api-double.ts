import { createRequire } from 'node:module';
import { answersOf, refusal, type CloudState, type Params } from './cloud-api-answers';

/** One request as it would have left for Tencent Cloud, signature aside. */
export interface RecordedCall {
  readonly service: string;
  readonly action: string;
  readonly params: Readonly<Record<string, unknown>>;
}

interface HttpModule {
  fetch: (url: string, request: { headers: Record<string, string>; body: string }) => Promise<unknown>;
}

/**
 * Stands in for Tencent Cloud's API below the genuine @cloudbase/manager-node: it replaces the one function through which
 * the manager sends, records every call and answers as the documented API does, errors included.
 */
export function installCloudApiDouble(state: CloudState): { calls: RecordedCall[]; restore: () => void } {
  const http = createRequire(__filename)('@cloudbase/manager-node/lib/utils/http-request.js') as HttpModule;
  const { fetch } = http;
  const { setInterval } = globalThis;
  const calls: RecordedCall[] = [];
  const answers = answersOf(state);
  http.fetch = (url, { headers, body }) => {
    const action = headers['X-TC-Action'] ?? '';
    const params = JSON.parse(body) as Params;
    calls.push({ service: new URL(url).hostname.split('.')[0] ?? '', action, params: withoutZip(params) });
    const answer =
      answers[action] ?? (() => refusal('InvalidAction', `${action} is not part of this conversation`));
    return Promise.resolve({ Response: { RequestId: `request-${calls.length}`, ...answer(params) } });
  };
  // The manager looks once a second whether a function is ready; here it always is.
  globalThis.setInterval = (work: () => void) => setInterval(work, 1);
  return {
    calls,
    restore: () => {
      http.fetch = fetch;
      globalThis.setInterval = setInterval;
    },
  };
}

/** The uploaded zip as the names of its files; its bytes would say nothing in a failing test. */
function withoutZip(params: Params): Readonly<Record<string, unknown>> {
  const { Code, ...others } = params;
  return Code === undefined
    ? others
    : { ...others, Code: zipEntryNames(Buffer.from(Code.ZipFile, 'base64')) };
}

/** Names in the central directory of a zip; each record is 46 bytes and a name. */
function zipEntryNames(zip: Buffer): string[] {
  const names: string[] = [];
  const signature = Buffer.from('PK\x01\x02', 'latin1');
  for (let at = zip.indexOf(signature); at !== -1; at = zip.indexOf(signature, at + 46)) {
    names.push(zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28)));
  }
  return names.sort();
}
