/**
 * Node's engine is younger and larger than that of a phone. Taken away before the program starts: what WeChat never
 * offers, `Intl`, which Android phones lack, and all that came to the language after ES2021, which phones of 2021 lack and
 * WeChat does not add. Programs that bring such a thing themselves are free to.
 */
const missing = {
  globalThis: ['Intl', 'WebAssembly', 'SharedArrayBuffer', 'Atomics', 'Iterator', 'SuppressedError'],
  Object: ['hasOwn', 'groupBy'],
  Map: ['groupBy'],
  Array: ['fromAsync'],
  Promise: ['try', 'withResolvers'],
  'Array.prototype': ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with'],
  'String.prototype': ['at', 'isWellFormed', 'toWellFormed'],
  'Set.prototype': [
    ...['union', 'intersection', 'difference', 'symmetricDifference'],
    ...['isSubsetOf', 'isSupersetOf', 'isDisjointFrom'],
  ],
};

/** To be run in a world before anything else. */
export const phoneEngineSource = Object.entries(missing)
  .flatMap(([holder, names]) => names.map((name) => `delete ${holder}['${name}'];`))
  .join('\n');
