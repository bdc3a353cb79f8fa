import { partsCopy } from '../../miniprogram/src/components/copy';
import { submitCopy } from '../../miniprogram/src/features/snapshots/submit-copy';
import { byPlaceholder, byText } from '../weapp-host';
import { photoWithoutPlace, photoWithPlace } from './journey-photos';
import type { OpenWeapp } from './weapp-village';

export const submitPage = 'pages/snapshots/submit/index';

/** Fills in the form of a snapshot: two photos and a few words. Nothing is sent yet. */
export async function writeSnapshot(app: OpenWeapp, words: string): Promise<void> {
  app.phone.choosesPhotos([photoWithPlace, photoWithoutPlace]);
  await app.tap(byText(partsCopy.addPhoto));
  await app.input(byPlaceholder(submitCopy.textPlaceholder), words);
}
