import { ManifestError } from '../manifest/manifest-error';
import type { StartSettings } from './start-settings';

/** What went wrong while starting, as a sentence that says what to do; undefined when only the error itself can tell. */
export function startProblem(error: unknown, { port, host, dataDir }: StartSettings): string | undefined {
  if (error instanceof ManifestError) return error.message;
  const { code, message, path } = (error ?? {}) as {
    readonly [field in 'code' | 'message' | 'path']?: unknown;
  };
  if (code === 'EADDRINUSE') {
    return `Port ${port} is in use. Stop what listens there, or choose another port: PORT=${port + 1} npm start`;
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `HOST=${host} is not an address of this machine.`;
  if (code === 'EACCES' || code === 'EPERM') {
    return `${String(message)}: not allowed. Choose a port above 1023 (PORT) and a data folder you may write to (DATA_DIR).`;
  }
  if ((code === 'ENOTDIR' || code === 'EEXIST') && path === dataDir) {
    return `The data folder ${dataDir} cannot be made: there is a file in its way. Choose another one: DATA_DIR=.data npm start`;
  }
  if (String(message).includes('another emulator is running in')) {
    return `The data folder ${dataDir} is in use by another npm start. Stop that one, or choose another folder: DATA_DIR=${dataDir}-2 npm start`;
  }
  return undefined;
}
