import { useState } from 'react';
import type { FileChoice, LocalFile } from '@/platform/file-choice';
import { fileCopy } from '../file-copy';

export interface FileDropState {
  /** Why the last file was not taken, in a sentence. */
  readonly refusal: string | undefined;
  readonly take: (choice: FileChoice) => void;
}

/** What becomes of a choice: the file goes to the page, a wrong one leaves a sentence, giving up changes nothing. */
export function useFileDrop(onChoose: (file: LocalFile) => void): FileDropState {
  const [refusal, setRefusal] = useState<string>();
  return {
    refusal,
    take: (choice) => {
      if (choice.outcome === 'none') return;
      if (choice.outcome === 'chosen') {
        setRefusal(undefined);
        onChoose(choice.file);
      } else {
        setRefusal(fileCopy.problems[choice.outcome](choice.name));
      }
    },
  };
}

/** A size as people say it: 36 KB, 1.5 MB. */
export function sizeWords(bytes: number): string {
  const kilobytes = bytes / 1024;
  if (kilobytes < 1000) return fileCopy.kilobytes(String(Math.max(1, Math.round(kilobytes))));
  return fileCopy.megabytes((kilobytes / 1024).toFixed(1).replace(/\.0$/, ''));
}
