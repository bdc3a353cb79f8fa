import { NoAnswerError } from '../../miniprogram/src/api/api-error';
import type { CallBody } from '../../miniprogram/src/api/wire';
import { UploadFailed } from '../../miniprogram/src/platform/upload-failed';
import type { Dice } from './dice';
import type { VillageServer } from './village-server';
import type { VirtualTime } from './virtual-time';

/** How often what goes wrong, from 0 to 1. */
export interface Weather {
  readonly lostRequest: number;
  readonly lostAnswer: number;
  /** The request arrives twice, at once or some time apart. */
  readonly doubled: number;
  /** Minutes instead of seconds, each way: what was sent first may arrive last, and after the phone has given up. */
  readonly slow: number;
  /** Somebody on the way answers with a page of his own. */
  readonly unreadable: number;
  /** The back end answers that it is busy, or that something went wrong although it was done. */
  readonly fault: number;
  /** Nobody ever says anything, not even the transport. */
  readonly silence: number;
}

export const clearSky: Weather = {
  ...{ lostRequest: 0, lostAnswer: 0, doubled: 0, slow: 0, unreadable: 0, fault: 0, silence: 0 },
};

export const storm: Weather = {
  ...{ lostRequest: 0.15, lostAnswer: 0.15, doubled: 0.1, slow: 0.08 },
  ...{ unreadable: 0.03, fault: 0.06, silence: 0.02 },
};

/** The line between one phone and the village; it can be cut, and it has weather. */
export interface SimulatedNetwork {
  isUp: boolean;
  weather: Weather;
  /** What a transport does: one answer, or NoAnswerError. */
  readonly call: (functionName: string, body: CallBody, token: string) => Promise<unknown>;
  /** PUTs bytes to an address. Throws UploadFailed. */
  readonly put: (url: string, headers: Readonly<Record<string, string>>, bytes: Buffer) => Promise<void>;
}

interface World {
  readonly server: VillageServer;
  readonly time: VirtualTime;
  readonly dice: Dice;
  /** The instant of the phone's network at the beginning of time. */
  readonly startsAt: number;
}

const transportTimeoutMs = 20_000;
const placeLastsMs = 15 * 60_000;

const refusal = (code: string) => ({ ok: false, error: { code, details: {}, requestId: 'simulated' } });

/** One way of one message, in milliseconds. */
const tripMs = (dice: Dice, { slow }: Weather): number =>
  dice.chance(slow) ? dice.between(15_000, 900_000) : dice.between(5, 2_000);

/** Places for photos expire by the clock of this simulation, not by that of the machine it runs on. */
function inSimulatedTime(answer: unknown, now: number): unknown {
  const { data } = answer as { readonly data?: { readonly expiresAt?: string } };
  if (data?.expiresAt === undefined) return answer;
  return { ok: true, data: { ...data, expiresAt: new Date(now + placeLastsMs).toISOString() } };
}

/** What the other end makes of a request that has arrived. */
async function arrive(
  { server, time, startsAt }: World,
  fault: 'none' | 'before' | 'after' | 'page',
  ask: {
    readonly functionName: string;
    readonly body: CallBody;
    readonly token: string;
    readonly isDoubled: boolean;
  },
): Promise<unknown> {
  if (fault === 'page') return '<html>502</html>';
  if (fault === 'before') return refusal('Busy');
  const once = () => server.answer(ask.functionName, ask.body, ask.token);
  const [answer] = await Promise.all(ask.isDoubled ? [once(), once()] : [once()]);
  return fault === 'after' ? refusal('Internal') : inSimulatedTime(answer, startsAt + time.now());
}

export function createNetwork(world: World): SimulatedNetwork {
  const { time, dice } = world;
  const network: SimulatedNetwork = {
    isUp: true,
    weather: clearSky,
    call: (functionName, body, token) =>
      new Promise((resolve, reject) => {
        const { weather } = network;
        const fail = (reason: NoAnswerError['reason'], ms: number) =>
          time.after(ms, () => reject(new NoAnswerError(reason)));
        if (!network.isUp) return void fail('offline', dice.between(1, 3_000));
        if (!dice.chance(weather.silence)) fail('timeout', transportTimeoutMs);
        if (dice.chance(weather.lostRequest)) {
          if (dice.chance(0.5)) fail('offline', dice.between(1, 5_000));
          return;
        }
        const isDoubled = dice.chance(weather.doubled);
        const isAtOnce = isDoubled && dice.chance(0.4);
        for (let trip = 0; trip < (isDoubled && !isAtOnce ? 2 : 1); trip += 1) {
          const there = tripMs(dice, weather);
          const back = tripMs(dice, weather);
          const isAnswerLost = dice.chance(weather.lostAnswer);
          const fault = dice.chance(weather.unreadable)
            ? 'page'
            : dice.chance(weather.fault)
              ? dice.pick(['before', 'after'] as const)
              : 'none';
          time.after(there, async () => {
            const answer = await arrive(world, fault, { functionName, body, token, isDoubled: isAtOnce });
            if (!isAnswerLost) time.after(back, () => resolve(answer));
          });
        }
      }),
    put: (url, headers, bytes) =>
      new Promise((resolve, reject) => {
        const { weather } = network;
        const fail = () => reject(new UploadFailed('the line broke'));
        const isLost = !network.isUp || dice.chance(weather.lostRequest);
        if (isLost) return void time.after(dice.between(1, 9_000), fail);
        const isAnswerLost = dice.chance(weather.lostAnswer);
        time.after(dice.between(50, 9_000), async () => {
          const { ok } = await fetch(url, { method: 'PUT', headers, body: new Uint8Array(bytes) });
          time.after(5, ok && !isAnswerLost ? resolve : fail);
        });
      }),
  };
  return network;
}
