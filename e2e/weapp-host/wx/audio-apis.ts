import type { WxHost } from './wx-host';
import { Listeners } from '../app/listeners';
import { recordOf, textOf, type UnknownRecord } from '../app/unknown-values';

/** One sound that the program plays. */
export interface Sound {
  readonly source: string;
  readonly isPlaying: boolean;
  /** It came to its end, or broke off with an error: the program hears of it. */
  readonly end: (outcome?: 'ended' | 'failed') => void;
}

const moments = ['Play', 'Pause', 'Stop', 'Ended', 'Error', 'Canplay', 'TimeUpdate', 'Waiting'] as const;
type Moment = (typeof moments)[number];

/** Sounds: nothing is heard, and one that was started plays until a test ends it. */
export const audioApis = (host: WxHost, sounds: Sound[]): UnknownRecord => ({
  createInnerAudioContext: () => createPlayer(host, sounds),
  setInnerAudioOption: () => undefined,
});

function createPlayer({ core }: WxHost, sounds: Sound[]): UnknownRecord {
  const listeners = new Map(
    moments.map((moment) => [moment, new Listeners(core, `on${moment} of a sound`)] as const),
  );
  const self = recordOf(
    core.realm.copyIn({ src: '', autoplay: false, obeyMuteSwitch: true, playbackRate: 1 }),
  );
  let state: 'playing' | 'still' | 'destroyed' = 'still';
  const tell = (moment: Moment, detail: UnknownRecord = {}) => {
    if (state !== 'destroyed') listeners.get(moment)?.tell(detail);
  };
  const start = () => {
    if (state !== 'still' || source === '') return;
    state = 'playing';
    sounds.push({
      source,
      get isPlaying() {
        return state === 'playing';
      },
      end: (outcome = 'ended') => {
        if (state !== 'playing') return;
        state = 'still';
        tell(outcome === 'ended' ? 'Ended' : 'Error', outcome === 'ended' ? {} : { errCode: 10_002 });
      },
    });
    tell('Play');
  };
  const rest = (moment: Moment) => () => {
    if (state !== 'playing') return;
    state = 'still';
    tell(moment);
  };
  let source = '';
  Object.defineProperty(self, 'src', {
    get: () => source,
    set: (given: unknown) => {
      source = textOf(given);
      if (self['autoplay'] === true) start();
    },
  });
  const listening = [...listeners].flatMap(([moment, heard]) => [
    [`on${moment}`, heard.add],
    [`off${moment}`, heard.remove],
  ]);
  Object.assign(self, Object.fromEntries(listening) as UnknownRecord, {
    play: start,
    pause: rest('Pause'),
    stop: rest('Stop'),
    seek: () => undefined,
    destroy: () => {
      state = 'destroyed';
    },
  });
  return self;
}
