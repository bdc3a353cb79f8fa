import type { Log } from '../../emulator/src/index';

/** Warnings and errors only, so that the address and the cast stay in sight. */
export const quietLog: Log = ({ level, source, message }) => {
  if (level !== 'info') process.stderr.write(`[${source}] ${message}\n`);
};
