import type { Drawing } from '../drawing';
import type { WxHost } from './wx-host';
import { isCallable, isRecord, recordOf, textOf, type UnknownRecord } from '../app/unknown-values';
import { createContext2d } from './canvas-context';

/** WeChat draws nothing on a larger one, and says so on some phones only. */
const sideMax = 4_096;

/** One canvas of the program: what it sees of it, and what was drawn so far. */
export interface Canvas {
  /** What the program holds. */
  readonly self: UnknownRecord;
  readonly drawing: () => Drawing;
}

const canvases = new WeakMap<object, Canvas>();

/** The canvas behind what a program holds; undefined for anything else. */
export const canvasOf = (self: unknown): Canvas | undefined =>
  isRecord(self) ? canvases.get(self) : undefined;

/** A canvas of `type="2d"`. The program may change its width and height, and draws on `getContext('2d')`. */
export function createCanvas(host: WxHost, width: number, height: number): Canvas {
  const { realm, problems } = host.core;
  const words: string[] = [];
  const pictures: string[] = [];
  const self = recordOf(realm.copyIn({ width, height }));
  const context = createContext2d(host, self, {
    onText: (text) => words.push(text),
    onPicture: (picture) => pictures.push(textOf(recordOf(picture)['src'])),
  });
  Object.assign(self, {
    getContext: (kind: unknown) => {
      if (kind === '2d') return context;
      problems.report(`getContext(${JSON.stringify(kind)}) was called, this host draws in 2d only`);
      return null;
    },
    createImage: () => createPicture(host),
    requestAnimationFrame: (run: unknown) => nextFrame(host, run),
    cancelAnimationFrame: () => undefined,
  });
  const canvas: Canvas = {
    self,
    drawing: () => {
      const size = { width: Number(self['width']), height: Number(self['height']) };
      if (Math.max(size.width, size.height) > sideMax)
        problems.report(
          `a canvas of ${size.width} x ${size.height} is larger than the ${sideMax} WeChat draws`,
        );
      return { ...size, words: [...words], pictures: [...pictures] };
    },
  };
  canvases.set(self, canvas);
  return canvas;
}

/** Every picture that is there has this size: nothing is decoded. */
const pictureSize = { width: 320, height: 240 };

/** What `canvas.createImage()` gives: it loads when its source is set. */
function createPicture(host: WxHost): UnknownRecord {
  const { realm, work, guard, pack } = host.core;
  const self = recordOf(realm.copyIn({ width: 0, height: 0, complete: false }));
  let source = '';
  Object.defineProperty(self, 'src', {
    get: () => source,
    set: (given: unknown) => {
      source = textOf(given);
      const loaded = work.begin(`loading ${source.slice(0, 80)}`);
      setImmediate(() => {
        const isThere =
          /^(https?|data):/.test(source) ||
          host.phone.files.has(source) ||
          pack.has(source.replace(/^\//, ''));
        if (isThere) Object.assign(self, pictureSize, { complete: true });
        const tell = self[isThere ? 'onload' : 'onerror'];
        if (isCallable(tell))
          guard('a picture of a canvas', () =>
            tell.call(self, realm.copyIn({ errMsg: isThere ? 'ok' : 'GET 404' })),
          );
        loaded();
      });
    },
  });
  return self;
}

function nextFrame(host: WxHost, run: unknown): number {
  const { work, guard } = host.core;
  const drawn = work.begin('a frame of a canvas');
  setImmediate(() => {
    guard('requestAnimationFrame', () => (isCallable(run) ? run(performance.now()) : undefined));
    drawn();
  });
  return 0;
}
