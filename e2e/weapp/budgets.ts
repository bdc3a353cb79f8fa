import type { OpenWeapp } from './weapp-village';

/** WeChat's own advice for a page that does not stutter. */
const advised = {
  setDataBytesMax: 256 * 1024,
  setDataCallsPerSecondMax: 20,
  nodesMax: 1_000,
  depthMax: 30,
} as const;

/** What every page sends to its view until it stands, where two bars of signal and a cheap phone are all there is. */
export const firstPageSetDataBytesMax = 64 * 1024;

/** What a page breaks of it, in words; empty when it is light. The page that was opened last counts. */
export function heavinessOf(app: OpenWeapp): readonly string[] {
  const { path, setData, nodes, depth } = app.stats.at(-1)!;
  const tooMuch = (value: number, max: number, what: string): readonly string[] =>
    value < max ? [] : [`${path} has ${value} ${what}, ${max} are too many`];
  return [
    ...tooMuch(setData.bytesMax, advised.setDataBytesMax, 'bytes in one setData'),
    ...tooMuch(
      setData.callsPerSecondMax,
      advised.setDataCallsPerSecondMax + 1,
      'calls of setData in a second',
    ),
    ...tooMuch(nodes, advised.nodesMax, 'elements'),
    ...tooMuch(depth, advised.depthMax, 'levels'),
  ];
}
