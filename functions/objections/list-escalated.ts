import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { listEscalated as contract } from '@shared/contract/objections';
import { unitStore } from '../_runtime/roster/unit-store';
import type { ReadCall } from '../_runtime/route';
import { listWaitingForTownship, type ObjectionDocument } from './objection-store';
import { gatherAround, showObjection } from './show-objection';

/** What waits for the township, wherever in it: nobody should have to look into every village. */
export const listEscalated = async ({
  actor,
  documents,
  unitCode,
}: ReadCall<ParsedInputOf<typeof contract>>): Promise<OutputOf<typeof contract>> => {
  const waiting = await listWaitingForTownship(documents, unitCode);
  const villageCodes = [...new Set(waiting.map(({ villageCode }) => villageCode))];
  const names = await unitStore(documents).namesOf(villageCodes);
  const show = async (villageCode: string, objections: readonly ObjectionDocument[]) => {
    const around = await gatherAround({ actor, documents, villageCode }, objections);
    const villageName = names.get(villageCode) ?? '';
    return objections.map((objection) => ({
      ...showObjection(actor, objection, around),
      ...{ villageCode, villageName },
    }));
  };
  const shown = await Promise.all(
    villageCodes.map((code) =>
      show(
        code,
        waiting.filter(({ villageCode }) => villageCode === code),
      ),
    ),
  );
  const byId = new Map(shown.flat().map((objection) => [objection.objectionId, objection]));
  return { items: waiting.flatMap(({ _id }) => byId.get(_id) ?? []) };
};
