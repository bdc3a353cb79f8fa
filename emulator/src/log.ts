export interface LogEntry {
  readonly level: 'info' | 'warn' | 'error';
  /** `emulator`, or the name of the function that wrote the line. */
  readonly source: string;
  readonly message: string;
}

export type Log = (entry: LogEntry) => void;

/** The default log: one line per entry; errors and warnings to standard error. */
export const writeLogToConsole: Log = ({ level, source, message }) => {
  const line = `[${source}] ${message}\n`;
  (level === 'info' ? process.stdout : process.stderr).write(line);
};

export function describeError(error: unknown): string {
  // Errors of other realms (worker threads, a test's sandbox) are no instances of our own Error.
  const isError = typeof error === 'object' && error !== null && 'stack' in error;
  return String(isError ? error.stack : error);
}
