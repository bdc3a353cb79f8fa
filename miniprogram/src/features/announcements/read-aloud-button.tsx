import { useEffect, useState } from 'react';
import { showToast } from '@/components/feedback/toast-state';
import { Button } from '@/components/form/button';
import { canReadAloud, readAloud, stopReading } from '@/platform/read-aloud';
import { copy } from './copy';
import { readAloudCopy } from './read-aloud-copy';

/** Reads a text to those who do not read; not shown where the phone has no voice. */
export function ReadAloudButton({ text }: { readonly text: string }) {
  const [isReading, setIsReading] = useState(false);
  useEffect(() => stopReading, []);
  if (!canReadAloud()) return null;
  const start = () => {
    setIsReading(true);
    readAloud(text, (outcome) => {
      setIsReading(false);
      if (outcome === 'failed') showToast(readAloudCopy.failed, 'bad');
    });
  };
  const stop = () => {
    stopReading();
    setIsReading(false);
  };
  return isReading ? (
    <Button word={copy.stopReading} kind="ghost" icon="close" onPress={stop} />
  ) : (
    <Button word={copy.readAloud} kind="ghost" icon="speaker" onPress={start} />
  );
}
