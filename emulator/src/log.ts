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
  if (error instanceof Error) return error.stack ?? `${error.name}: ${error.message}`;
  return String(error);
}
