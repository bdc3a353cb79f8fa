import { isRecord, type UnknownRecord } from './unknown-values';

type Step = string | number;

/** `root.cn.[0].cl` and `list[2].name` as the steps they name. */
function stepsOf(path: string): readonly Step[] {
  return [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, name]) =>
    index === undefined ? (name ?? '') : Number(index),
  );
}

/** Puts one entry of a `setData` into `data`, making what is missing on the way, as WeChat does. */
export function applyPatch(data: UnknownRecord, path: string, value: unknown): void {
  const steps = stepsOf(path);
  const last = steps.at(-1);
  if (last === undefined) throw new Error(`setData cannot read the path '${path}'`);
  let at: unknown = data;
  steps.slice(0, -1).forEach((step, index) => {
    const holder = at as Record<Step, unknown>;
    if (!isRecord(holder[step])) holder[step] = typeof steps[index + 1] === 'number' ? [] : {};
    at = holder[step];
  });
  (at as Record<Step, unknown>)[last] = value;
}
