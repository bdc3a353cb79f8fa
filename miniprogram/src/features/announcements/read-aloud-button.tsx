import { useEffect, useState } from 'react';
import { Button } from '@/components/form/button';
import { canReadAloud, readAloud, stopReading } from '@/platform/read-aloud';
import { copy } from './copy';

/** Reads a text to those who do not read; not shown where the phone has no voice. */
export function ReadAloudButton({ text }: { readonly text: string }) {
  const [isReading, setIsReading] = useState(false);
  useEffect(() => stopReading, []);
  if (!canReadAloud()) return null;
  if (isReading) {
    return (
      <Button
        word={copy.stopReading}
        kind="ghost"
        icon="close"
        onPress={() => {
          stopReading();
          setIsReading(false);
        }}
      />
    );
  }
  return (
    <Button
      word={copy.readAloud}
      kind="ghost"
      icon="speaker"
      onPress={() => {
        setIsReading(true);
        readAloud(text, () => setIsReading(false));
      }}
    />
  );
}
