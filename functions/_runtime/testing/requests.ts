import type { Backend } from './backend';

/** How many requests to the database `run` causes; nothing else may be under way. */
export const databaseRequestsOf = async (
  { emulator: { requests } }: Backend,
  run: () => Promise<unknown>,
): Promise<number> => {
  const before = requests.database;
  await run();
  return requests.database - before;
};
