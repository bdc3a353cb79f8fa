import { useEffect, useState } from 'react';
import { canReadAloud, readAloud, stopReading } from '@/platform/read-aloud';
import { partsCopy } from '../copy';
import { Button } from '../form/button';

/** Reads a text aloud for those who would rather hear it; not there where the platform has no voice. */
export function ReadAloudButton({ text }: { readonly text: string }) {
  const [isReading, setReading] = useState(false);
  useEffect(() => stopReading, []);
  if (!canReadAloud()) return null;
  const press = () => {
    if (isReading) {
      stopReading();
      setReading(false);
      return;
    }
    setReading(true);
    readAloud(text, () => setReading(false));
  };
  return (
    <Button
      word={isReading ? partsCopy.stopReading : partsCopy.readAloud}
      kind="ghost"
      size="compact"
      icon="speaker"
      onPress={press}
    />
  );
}
