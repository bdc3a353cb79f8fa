import { home } from '@shared/contract/home';
import { media } from '@shared/contract/media';
import type { Method } from '@shared/contract/method';
import { points } from '@shared/contract/points';
import { snapshots } from '@shared/contract/snapshots';
import { monthOf, yearOf } from '@shared/domain/calendar';
import { requestOf, type ApiClient } from '../local-runtime/api-client';
import { noisePhoto } from './noise-photo';
import { percentile } from './percentile';
import { aPost, type BenchVillage } from './village';

const concurrentCallers = 8;
const callsEach = 120;
/** A place for each call of one person is reserved beforehand, and an hour allows a hundred. */
const photosOfPerson = 80;

export interface CallTimes {
  /** The method, and which of its answers where they differ in price. */
  readonly method: string;
  readonly callers: number;
  readonly calls: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  /** Requests of the functions to database and storage for one call. */
  readonly requests: { readonly database: number; readonly storage: number };
}

/** The board as published, of the open month, and of a year. */
const boards = (month: string) => [
  { name: points.getRanking.name, input: {} },
  { name: `${points.getRanking.name} running`, input: { month } },
  { name: `${points.getRanking.name} year`, input: { year: yearOf(month) } },
];

interface Timed {
  readonly client: ApiClient;
  readonly input: unknown;
}

/** Times of the calls that people wait for, by one caller and by eight at once. */
export async function measureCalls(village: BenchVillage): Promise<readonly CallTimes[]> {
  const [villager] = village.villagers;
  if (villager === undefined) throw new Error('the demo village has no villagers');
  const readsOf = (input: object) => Array.from({ length: callsEach }, () => ({ client: villager, input }));
  const posts = readsOf({}).map((_, index) => ({ client: village.secretary, input: aPost(village, index) }));
  const running = monthOf(new Date().toISOString());
  const times: CallTimes[] = [];
  for (const callers of [1, concurrentCallers]) {
    times.push(await timeCalls(home.get, callers, readsOf({})));
    for (const { name, input } of boards(running)) {
      times.push({ ...(await timeCalls(points.getRanking, callers, readsOf(input))), method: name });
    }
    times.push(await timeCalls(points.post, callers, posts));
    times.push(await timeCalls(snapshots.submit, callers, await uploadPhotos(village, callers)));
  }
  return times;
}

async function timeCalls(method: Method, callers: number, calls: readonly Timed[]): Promise<CallTimes> {
  const waiting = [...calls];
  const times: number[] = [];
  let tally = '';
  await Promise.all(
    Array.from({ length: callers }, async () => {
      for (let call = waiting.pop(); call !== undefined; call = waiting.pop()) {
        const startedAt = performance.now();
        const response = await fetch(requestOf(call.client, method, call.input));
        const answer = await response.text();
        times.push(performance.now() - startedAt);
        if (!response.ok) throw new Error(`${method.name} was refused: ${answer}`);
        tally = response.headers.get('x-emulator-requests') ?? '';
      }
    }),
  );
  return {
    method: method.name,
    callers,
    calls: times.length,
    p50Ms: percentile(times, 0.5),
    p95Ms: percentile(times, 0.95),
    requests: { database: countOf('database', tally), storage: countOf('storage', tally) },
  };
}

/** The requests to the database that answering this took. */
export function databaseRequestsIn(response: Response): number {
  return countOf('database', response.headers.get('x-emulator-requests') ?? '');
}

function countOf(service: string, tally: string): number {
  return Number(new RegExp(`${service}=(\\d+)`).exec(tally)?.[1] ?? Number.NaN);
}

/** Uploads a photo of about 200 KB for each call; only what a person waits for after that is timed. */
async function uploadPhotos({ villagers }: BenchVillage, callers: number): Promise<readonly Timed[]> {
  const photo = new Uint8Array(noisePhoto(320, 208));
  const uploaders = callers === 1 ? villagers.slice(0, 1) : villagers.slice(1);
  const calls: Timed[] = [];
  for (const client of uploaders) {
    for (let index = 0; index < photosOfPerson; index += 1) {
      const { mediaId, uploadUrl, uploadHeaders } = await client.call(media.prepareUpload, {});
      const { ok } = await fetch(uploadUrl, { method: 'PUT', headers: uploadHeaders, body: photo });
      if (!ok) throw new Error('an upload was refused');
      calls.push({ client, input: { kind: 'problem', text: 'bench', photos: [mediaId] } });
    }
  }
  return calls;
}
