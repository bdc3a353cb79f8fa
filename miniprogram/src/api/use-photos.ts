import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { PhotoTile } from '@/components/content/photo-grid';
import { choosePhotos, restorePhotos, type LocalPhoto } from '@/platform/photos';
import { actingFor } from './acting-for';
import { ApiError } from './api-error';
import { chosenVillage } from './chosen-village';
import { findWriter, outbox } from './outbox/phone-outbox';
import type { SentAs } from './outbox/outbox-item';

export interface FormPhotos {
  readonly tiles: readonly PhotoTile[];
  readonly isEmpty: boolean;
  readonly hasFailed: boolean;
  /** Why the last photo that failed did so; null when none has. */
  readonly problem: unknown;
  readonly add: () => void;
  readonly remove: (key: string) => void;
  readonly retry: (key: string) => void;
  /** The outbox has them now: the form lets go of them, and the phone keeps them. */
  readonly leave: () => void;
}

const { photoSender } = outbox;

/** In whose name a photo travels while somebody still writes. */
async function sendingAs(): Promise<SentAs> {
  const personId = await findWriter();
  if (personId === null) throw new ApiError('Unauthenticated');
  return { personId, actFor: actingFor(), villageCode: chosenVillage() };
}

/** The photos that `keys` name, as this phone holds them; those it has thrown away are left out. */
function useLocalPhotos(keys: readonly string[], onFound: (found: readonly LocalPhoto[]) => void) {
  const [known, setKnown] = useState<ReadonlyMap<string, LocalPhoto>>(new Map());
  const remember = (photos: readonly LocalPhoto[]) =>
    setKnown((before) => new Map([...before, ...photos.map((photo) => [photo.key, photo] as const)]));
  const found = useRef(onFound);
  useEffect(() => {
    found.current = onFound;
  });
  const unknown = keys.filter((key) => !known.has(key)).join('\n');
  // When the form opens with a draft, and when the outbox puts one back.
  useEffect(() => {
    if (unknown === '') return;
    void restorePhotos(unknown.split('\n')).then((restored) => {
      remember(restored);
      found.current(restored);
    });
  }, [unknown]);
  return { photos: keys.flatMap((key) => known.get(key) ?? []), remember };
}

/** Photos on their way ahead of the form they belong to. */
function useEarlySending() {
  const [problem, setProblem] = useState<unknown>(null);
  /** A failure shows on its tile; the outbox sends it again with what uses it. */
  const sendBehind = ({ key }: LocalPhoto) => {
    sendingAs()
      .then((sentAs) => photoSender.send(key, sentAs))
      .catch(setProblem);
  };
  return { problem, sendBehind };
}

/** Told whenever any photo has got further. */
let progressCount = 0;
photoSender.subscribe(() => {
  progressCount += 1;
});
const useProgress = () => useSyncExternalStore(photoSender.subscribe, () => progressCount);

/**
 * The photos of a form. `keys` live in the form's draft, so they survive a closed app; each photo starts travelling as
 * soon as it is chosen, while the person still writes.
 */
export function usePhotos(
  keys: readonly string[],
  photosMax: number,
  onChange: (keys: readonly string[]) => void,
): FormPhotos {
  useProgress();
  const { problem, sendBehind } = useEarlySending();
  const { photos, remember } = useLocalPhotos(keys, (restored) => restored.forEach(sendBehind));
  const tiles = photos.map(({ key, previewUrl }) => ({ src: previewUrl, ...photoSender.progressOf(key) }));
  return {
    tiles,
    isEmpty: photos.length === 0,
    hasFailed: tiles.some(({ state }) => state === 'failed'),
    problem,
    add: () => {
      void choosePhotos(photosMax - photos.length).then((chosen) => {
        remember(chosen);
        onChange([...keys, ...chosen.map(({ key }) => key)]);
        chosen.forEach(sendBehind);
      });
    },
    remove: (key) => {
      void photoSender.forget([key]);
      onChange(keys.filter((kept) => kept !== key));
    },
    retry: (key) => {
      photos.filter((photo) => photo.key === key).forEach(sendBehind);
    },
    leave: () => onChange([]),
  };
}
