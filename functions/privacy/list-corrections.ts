import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { listCorrections as contract } from '@shared/contract/privacy';
import type { ReadCall } from '../_runtime/route';
import { correctionStore } from './correction-store';
import { showCorrection } from './show-privacy';

export const listCorrections = async ({
  villageCode,
  input,
  documents,
}: ReadCall<ParsedInputOf<typeof contract>>): Promise<OutputOf<typeof contract>> => {
  const page = await correctionStore(documents).listOfVillage(villageCode, input.state, input);
  return { items: page.items.map(showCorrection), nextCursor: page.nextCursor };
};
