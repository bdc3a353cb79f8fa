import type { WxHost } from './wx-host';
import { recordOf, textOf, type UnknownRecord } from '../app/unknown-values';

/** Methods that draw or change how is drawn, and whose result nobody uses. */
const silentMethods =
  `arc arcTo beginPath bezierCurveTo clearRect clip closePath ellipse fill fillRect lineTo moveTo
  quadraticCurveTo rect resetTransform restore rotate roundRect save scale setLineDash setTransform stroke strokeRect
  transform translate`.split(/\s+/);

/** The size of type in a CSS font, in pixels. */
const fontPx = (font: unknown): number => Number(/(\d+(?:\.\d+)?)px/.exec(textOf(font))?.[1] ?? 10);

/** A Chinese character is as wide as it is high, others half as wide: enough for a program that breaks lines. */
const textWidth = (text: string, px: number): number =>
  Array.from(text).reduce((sum, character) => sum + (character > '\u00ff' ? px : px / 2), 0);

interface Drawn {
  readonly onText: (text: string) => void;
  readonly onPicture: (picture: unknown) => void;
}

/** The context that a program draws on: it draws nothing and tells of texts and pictures. */
export function createContext2d(
  { core }: WxHost,
  canvas: UnknownRecord,
  { onText, onPicture }: Drawn,
): UnknownRecord {
  const { realm } = core;
  const context = recordOf(realm.copyIn({ font: '10px sans-serif', fillStyle: '#000000', globalAlpha: 1 }));
  const nothing = () => undefined;
  const drawText = (text: unknown) => onText(textOf(text));
  const gradient = () => Object.assign(recordOf(realm.copyIn({})), { addColorStop: nothing });
  return Object.assign(context, Object.fromEntries(silentMethods.map((name) => [name, nothing])), {
    canvas,
    fillText: drawText,
    strokeText: drawText,
    drawImage: (picture: unknown) => onPicture(picture),
    measureText: (text: unknown) => realm.copyIn({ width: textWidth(textOf(text), fontPx(context['font'])) }),
    createLinearGradient: gradient,
    createRadialGradient: gradient,
    createPattern: () => realm.copyIn({}),
    getLineDash: () => realm.copyIn([]),
  });
}
