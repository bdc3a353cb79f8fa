/** A file the person chose, for as long as the page is open. */
export interface LocalFile {
  readonly name: string;
  readonly bytes: number;
  /** A path in WeChat, the file itself in browsers; only the platform looks into it. */
  readonly content: string | Blob;
}

export interface FileWish {
  /** Without the dot, such as `xlsx`; capitals in a name do not matter. */
  readonly extensions: readonly string[];
  readonly bytesMax: number;
}

export type FileChoice =
  | { readonly outcome: 'chosen'; readonly file: LocalFile }
  | { readonly outcome: 'wrongKind' | 'tooLarge' | 'empty'; readonly name: string }
  /** The person gave up, or does not want files looked at. */
  | { readonly outcome: 'none' };

/** The part of a name after its last dot, in small letters; empty without one. */
export const extensionOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** Whether a file is what was wished for. Both platforms' choosers let other files pass. */
export function judgeFile(file: LocalFile, { extensions, bytesMax }: FileWish): FileChoice {
  const { name, bytes } = file;
  if (!extensions.includes(extensionOf(name))) return { outcome: 'wrongKind', name };
  if (bytes === 0) return { outcome: 'empty', name };
  return bytes > bytesMax ? { outcome: 'tooLarge', name } : { outcome: 'chosen', file };
}
