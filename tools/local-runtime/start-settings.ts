import { resolve } from 'node:path';

export interface StartSettings {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  /** Absolute. */
  readonly dataDir: string;
}

/** What the environment says about a start. Throws an Error with a sentence for the reader. */
export function readStartSettings(
  environment: Readonly<Record<string, string | undefined>>,
  folder = process.cwd(),
): StartSettings {
  const { PORT: port = '', DATA_DIR: dataDir = '', HOST: host = '' } = environment;
  return {
    port: port === '' ? 8787 : parsePort(port),
    host: host === '' ? '127.0.0.1' : host,
    dataDir: resolve(folder, dataDir === '' ? '.data' : dataDir),
  };
}

function parsePort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65_535)) throw new Error(`PORT=${text} is not a port: choose a number from 0 to 65535.`);
  return port;
}
