import type { PhotoProgress, SentAs } from './outbox-item';
import { createPhotoTraveller, type TravelNeeds } from './photo-traveller';
import { asKey } from './ports';

export interface PhotoSender {
  /**
   * Brings a photo to the back end and has it checked; answers its mediaId. It goes on where the last try ended, and two who
   * ask at once share one journey. Throws ApiError, NoAnswerError, UploadFailed or LocalFailure.
   */
  readonly send: (photoKey: string, sentAs: SentAs) => Promise<string>;
  /** Begins anew with the next `send`: the back end no longer has it. */
  readonly startOver: (photoKey: string) => void;
  /** The phone need not keep these photos any more. */
  readonly forget: (photoKeys: readonly string[]) => Promise<void>;
  readonly progressOf: (photoKey: string) => PhotoProgress;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Nobody sees less, and whoever shows it draws anew each time. */
const percentStep = 5;

/** The progress of all photos, for whoever shows it. */
function createProgress() {
  const progress = new Map<string, PhotoProgress>();
  const listeners = new Set<() => void>();
  return {
    of: (key: string): PhotoProgress => progress.get(key) ?? { key, state: 'waiting', percent: 0 },
    mark(key: string, state: PhotoProgress['state'], percent: number): void {
      const before = progress.get(key);
      if (before?.state === state && Math.abs(before.percent - percent) < percentStep) return;
      progress.set(key, { key, state, percent });
      listeners.forEach((tell) => tell());
    },
    forget: (key: string) => progress.delete(key),
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function createPhotoSender(needs: TravelNeeds): PhotoSender {
  const progress = createProgress();
  const traveller = createPhotoTraveller(needs);
  const underWay = new Map<string, Promise<string>>();

  const sendNow = async (photoKey: string, sentAs: SentAs): Promise<string> => {
    try {
      const mediaId = await traveller.travel(photoKey, sentAs, (percent) => {
        progress.mark(photoKey, 'uploading', percent);
      });
      progress.mark(photoKey, 'done', 100);
      return mediaId;
    } catch (error) {
      progress.mark(photoKey, 'failed', 0);
      throw error;
    }
  };
  return {
    async send(photoKey, sentAs) {
      const name = `${photoKey} ${asKey(sentAs)}`;
      const shared = underWay.get(name) ?? sendNow(photoKey, sentAs);
      underWay.set(name, shared);
      try {
        return await shared;
      } finally {
        underWay.delete(name);
      }
    },
    startOver: (photoKey) => traveller.journeys.forget(photoKey),
    async forget(photoKeys) {
      await needs.photos.forget(photoKeys);
      for (const photoKey of photoKeys) {
        traveller.journeys.forget(photoKey);
        progress.forget(photoKey);
      }
    },
    progressOf: progress.of,
    subscribe: progress.subscribe,
  };
}
