import { useEffect, useState } from 'react';
import { restorePhotos } from '@/platform/photos';

/** What an Image shows of a photo on this phone; null while it is looked for, and when it is not there any more. */
export function useLocalPicture(photoKey: string | undefined): string | null {
  const [found, setFound] = useState<{ readonly key: string; readonly url: string } | null>(null);
  useEffect(() => {
    if (photoKey === undefined) return undefined;
    let isWanted = true;
    void restorePhotos([photoKey]).then(([photo]) => {
      if (isWanted && photo !== undefined) setFound({ key: photoKey, url: photo.previewUrl });
    });
    return () => {
      isWanted = false;
    };
  }, [photoKey]);
  return found !== null && found.key === photoKey ? found.url : null;
}
