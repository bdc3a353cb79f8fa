/** Where the emulator serves the bucket. */
export const storagePrefix = '/storage/';

/**
 * The address of a file, its path unescaped: the SDK escapes the address of a download itself, and browsers escape
 * what is left. Cloud paths contain nothing that would end a path early.
 */
export function storageUrl(publicUrl: string, cloudPath: string): string {
  return `${publicUrl}${storagePrefix}${cloudPath}`;
}
