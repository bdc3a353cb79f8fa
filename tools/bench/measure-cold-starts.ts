import type { Manifest } from '../manifest/function-spec';

export interface ColdStart {
  readonly name: string;
  /** From the start of the thread until the bundle was loaded. */
  readonly milliseconds: number;
}

interface Health {
  readonly functions: readonly { readonly name: string; readonly coldStartMs: number | null }[];
}

/** Calls every function once, one after the other, on a runtime that has just started. */
export async function measureColdStarts(
  address: string,
  { functions }: Pick<Manifest, 'functions'>,
): Promise<readonly ColdStart[]> {
  for (const { name, access } of functions) {
    // Any call loads the function, so one that is refused for want of a token will do; a timer needs its clock.
    const path = access === 'timer' ? `/emulator/timers/${name}/fire` : `/api/${name}`;
    const body = JSON.stringify(access === 'timer' ? { at: new Date().toISOString() } : {});
    await (await fetch(`${address}${path}`, { method: 'POST', body })).text();
  }
  const { functions: started } = (await (await fetch(`${address}/healthz`)).json()) as Health;
  return started.map(({ name, coldStartMs }) => {
    if (coldStartMs === null) throw new Error(`${name} did not start`);
    return { name, milliseconds: coldStartMs };
  });
}
