import { useEffect, useRef, useState } from 'react';
import type { PhotoTile } from '@/components/content/photo-grid';
import { choosePhotos, forgetPhotos, restorePhotos, type LocalPhoto } from '@/platform/photos';
import { forgetSentPhoto, sendPhoto } from './send-photo';

export interface FormPhotos {
  readonly tiles: readonly PhotoTile[];
  readonly isEmpty: boolean;
  readonly hasFailed: boolean;
  /** Why the last photo that failed did so; null when none has. */
  readonly problem: unknown;
  readonly add: () => void;
  readonly remove: (key: string) => void;
  readonly retry: (key: string) => void;
  /** Sends what has not arrived yet; the mediaIds in the order shown. Throws what `sendPhoto` throws. */
  readonly send: () => Promise<string[]>;
  /** They have been used: the phone need not keep them. */
  readonly clear: () => void;
}

/** How far a photo has got. */
type Progress = Required<Pick<PhotoTile, 'state' | 'percent'>>;

const waiting: Progress = { state: 'waiting', percent: 0 };

/** How far each photo has got, and the sending itself; the same photo asked for twice travels once. */
function usePhotoSending() {
  const [progress, setProgress] = useState<Readonly<Record<string, Progress>>>({});
  const [problem, setProblem] = useState<unknown>(null);
  const underWay = useRef(new Map<string, Promise<string>>());
  const mark = (key: string, next: Progress) => {
    setProgress((before) => ({ ...before, [key]: next }));
  };
  const sendNow = async (photo: LocalPhoto): Promise<string> => {
    mark(photo.key, { state: 'uploading', percent: 0 });
    try {
      const mediaId = await sendPhoto(photo, (percent) => {
        mark(photo.key, { state: 'uploading', percent });
      });
      mark(photo.key, { state: 'done', percent: 100 });
      return mediaId;
    } catch (error) {
      mark(photo.key, { state: 'failed', percent: 0 });
      setProblem(error);
      throw error;
    } finally {
      underWay.current.delete(photo.key);
    }
  };
  const send = (photo: LocalPhoto): Promise<string> => {
    const sending = underWay.current.get(photo.key) ?? sendNow(photo);
    underWay.current.set(photo.key, sending);
    return sending;
  };
  /** A failure shows on its tile; whoever presses send later meets it again. */
  const sendBehind = (photo: LocalPhoto) => {
    send(photo).catch(() => undefined);
  };
  return { progress, problem, send, sendBehind };
}

/**
 * The photos of a form. `keys` live in the form's draft, so they survive a closed app; each photo starts travelling as
 * soon as it is chosen, while the person still writes.
 */
export function usePhotos(
  keys: readonly string[],
  photosMax: number,
  onChange: (keys: readonly string[]) => void,
): FormPhotos {
  const [photos, setPhotos] = useState<readonly LocalPhoto[]>([]);
  const { progress, problem, send, sendBehind } = usePhotoSending();
  const change = (next: readonly LocalPhoto[]) => {
    setPhotos(next);
    onChange(next.map(({ key }) => key));
  };
  // Only what the draft held when the page opened has to be fetched back from the phone.
  useEffect(() => {
    if (keys.length === 0) return;
    void restorePhotos(keys).then((restored) => {
      setPhotos(restored);
      restored.forEach(sendBehind);
    });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when the page opens
  }, []);
  const forget = (gone: readonly LocalPhoto[]) => {
    gone.forEach(forgetSentPhoto);
    void forgetPhotos(gone.map(({ key }) => key));
  };
  const tiles = photos.map(({ key, previewUrl }) => ({
    key,
    src: previewUrl,
    ...(progress[key] ?? waiting),
  }));
  return {
    tiles,
    isEmpty: photos.length === 0,
    hasFailed: tiles.some(({ state }) => state === 'failed'),
    problem,
    add: () => {
      void choosePhotos(photosMax - photos.length).then((chosen) => {
        change([...photos, ...chosen]);
        chosen.forEach(sendBehind);
      });
    },
    remove: (key) => {
      forget(photos.filter((photo) => photo.key === key));
      change(photos.filter((photo) => photo.key !== key));
    },
    retry: (key) => {
      photos.filter((photo) => photo.key === key).forEach(sendBehind);
    },
    send: () => Promise.all(photos.map(send)),
    clear: () => {
      forget(photos);
      change([]);
    },
  };
}
