import type { prepareUpload } from '@shared/contract/media';
import type { OutputOf } from '@shared/contract/method';
import { LocalFailure } from './judge-failure';
import type { TextStore } from './ports';

/** How far a photo has got on its way to the back end, as the phone keeps it. */
export interface PhotoJourney {
  /** `asKey` of whoever sends it. */
  readonly sentAs: string;
  /** The requestKeys of asking for a place and of having the photo checked. */
  readonly prepareKey: string;
  readonly checkKey: string;
  readonly place: OutputOf<typeof prepareUpload> | null;
  /** How often its bytes were sent to this place: they may have arrived although nobody said so. */
  readonly uploads: number;
  readonly isChecked: boolean;
}

const prefix = 'photo:1:';

export const journeyStore = (storage: TextStore) => ({
  find(photoKey: string): PhotoJourney | null {
    try {
      return JSON.parse(storage.read(prefix + photoKey) ?? 'null') as PhotoJourney | null;
    } catch {
      return null;
    }
  },
  /** Throws LocalFailure: a step that cannot be written down would be taken twice, so it is not taken. */
  keep(photoKey: string, journey: PhotoJourney): PhotoJourney {
    if (!storage.write(prefix + photoKey, JSON.stringify(journey))) throw new LocalFailure('full');
    return journey;
  },
  forget: (photoKey: string): void => storage.remove(prefix + photoKey),
});
