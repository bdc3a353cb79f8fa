import { UploadFailed } from '@/platform/upload-failed';
import { LocalFailure } from './judge-failure';
import { newKey } from './new-key';
import type { SentAs } from './outbox-item';
import { photoCalls } from './photo-calls';
import { journeyStore, type PhotoJourney } from './photo-journey';
import { asKey, type Chance, type PhotoBox, type SendAs, type TextStore } from './ports';

export interface TravelNeeds extends Chance {
  readonly storage: TextStore;
  readonly send: SendAs;
  readonly photos: PhotoBox;
}

/** Past this many uploads the place itself is suspected: its time may be over although the phone's clock says otherwise. */
const uploadsAtOnePlaceMax = 3;

/** One photo from this phone to its place, step by step; every step is written down before the next. */
export function createPhotoTraveller({ storage, send, photos, now, random }: TravelNeeds) {
  const journeys = journeyStore(storage);

  const calls = photoCalls(send);
  const begin = (photoKey: string, sentAs: SentAs): PhotoJourney => {
    const earlier = journeys.find(photoKey);
    if (earlier?.sentAs === asKey(sentAs)) return earlier;
    const [prepareKey, checkKey] = [newKey({ now, random }), newKey({ now, random })];
    const fresh = { sentAs: asKey(sentAs), prepareKey, checkKey, place: null, uploads: 0, isChecked: false };
    return journeys.keep(photoKey, fresh);
  };
  const isPlaceGood = ({ place, uploads }: PhotoJourney): boolean =>
    place !== null && uploads < uploadsAtOnePlaceMax && Date.parse(place.expiresAt) > now();
  const withPlace = async (photoKey: string, journey: PhotoJourney, bytes: number, sentAs: SentAs) => {
    if (journey.place !== null && isPlaceGood(journey)) return { ...journey, place: journey.place };
    // A place that is over would come back under its old key.
    const asking =
      journey.place === null
        ? journey
        : journeys.keep(photoKey, {
            ...journey,
            place: null,
            uploads: 0,
            prepareKey: newKey({ now, random }),
          });
    const place = await calls.prepare(asking.prepareKey, bytes, sentAs);
    const placed = { ...asking, place, uploads: 0 };
    journeys.keep(photoKey, placed);
    return placed;
  };
  return {
    journeys,
    async travel(photoKey: string, sentAs: SentAs, onProgress: (percent: number) => void): Promise<string> {
      const begun = begin(photoKey, sentAs);
      if (begun.isChecked && begun.place !== null) return begun.place.mediaId;
      const bytes = await photos.bytesOf(photoKey);
      if (bytes === null) throw new LocalFailure('photoGone');
      const arrive = (journey: PhotoJourney, mediaId: string): string => {
        journeys.keep(photoKey, { ...journey, isChecked: true });
        return mediaId;
      };
      if (begun.place !== null && begun.uploads > 0) {
        const { mediaId } = begun.place;
        if (await calls.hasArrived(begun.checkKey, mediaId, sentAs)) return arrive(begun, mediaId);
      }
      const placed = await withPlace(photoKey, begun, bytes, sentAs);
      const leaving = { ...placed, uploads: placed.uploads + 1 };
      journeys.keep(photoKey, leaving);
      await photos.upload(photoKey, placed.place, onProgress);
      const { mediaId } = placed.place;
      if (await calls.hasArrived(leaving.checkKey, mediaId, sentAs)) return arrive(leaving, mediaId);
      throw new UploadFailed('the storage took the photo, and does not have it');
    },
  };
}
