import { isCode, placeOf, type SourceFile } from './source-tree';

const marker = /(?:\/\/|\/\*|^\s*\*|\{\/\*)[^\n]*\b(TODO|FIXME|XXX|HACK)\b/gm;
const silencer = /(?:\/\/|\/\*)\s*(eslint-disable|@ts-expect-error|@ts-ignore|@ts-nocheck)([^\n]*)/g;

/** Work that was put off, and checks that were switched off without saying why. */
export function leftOvers(file: SourceFile): string[] {
  if (!isCode(file)) return [];
  const putOff = [...file.text.matchAll(marker)].map(
    (found) => `${placeOf(file, found.index)}: ${found[1] ?? ''}: do it now or write an issue`,
  );
  const silenced = [...file.text.matchAll(silencer)]
    .filter(([, kind = '', rest = '']) => !isExplained(kind, rest))
    .map((found) => `${placeOf(file, found.index)}: ${found[1] ?? ''} needs its reason after " -- "`);
  return [...putOff, ...silenced];
}

/** An expected error fails by itself when it is gone; the other two of TypeScript hide everything for ever. */
function isExplained(kind: string, rest: string): boolean {
  return kind !== '@ts-ignore' && kind !== '@ts-nocheck' && / -- \S+ \S+/.test(rest);
}
