import { useState } from 'react';
import { showToast } from '../feedback/toast-state';
import { drawPicture, savePictures, type SaveOutcome } from '@/platform/album';
import { paperCopy as copy } from '../paper-copy';
import { drawingOf } from './draw-sheet';
import type { Sheet } from './marks';

async function saveSheets(sheets: readonly Sheet[], name: string): Promise<SaveOutcome> {
  const paths: string[] = [];
  for (const sheet of sheets) {
    const path = await drawPicture(drawingOf(sheet));
    if (path === null) return 'failed';
    paths.push(path);
  }
  return savePictures(paths, name);
}

/** Puts the sheets into the album (or among the downloads) as pictures, and tells what came of it. */
export function useSaveSheets(sheets: readonly Sheet[], name: string) {
  const [isSaving, setIsSaving] = useState(false);
  const [outcome, setOutcome] = useState<SaveOutcome | null>(null);
  const save = async () => {
    setIsSaving(true);
    const next = await saveSheets(sheets, name);
    setIsSaving(false);
    setOutcome(next);
    if (next === 'saved') showToast(copy.saved);
  };
  return { isSaving, outcome, save };
}
