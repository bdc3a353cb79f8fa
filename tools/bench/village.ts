import type { InputOf } from '@shared/contract/method';
import { people } from '@shared/contract/people';
import { points } from '@shared/contract/points';
import type { Rule } from '@shared/contract/rules';
import { sdkEnvironment } from '../../emulator/src/index';
import type { ReadableDocuments, Stored } from '../../functions/_runtime/documents';
import { listDevPeople, signIn, type ApiClient } from '../local-runtime/api-client';
import { readLocalManifest } from '../local-runtime/local-manifest';
import { cast, demoVillageCode } from '../seed/cast';

/** What the measurements need of a running village. */
export interface BenchVillage {
  readonly secretary: ApiClient;
  /** Each may upload a hundred photos an hour. */
  readonly villagers: readonly ApiClient[];
  readonly memberIds: readonly string[];
  /** A rule without caps, so that posting never comes to an end. */
  readonly ruleId: string;
  /** The database through the genuine SDK, from this process. */
  readonly documents: ReadableDocuments;
}

const villagersCount = 4;

export async function enterVillage(address: string): Promise<BenchVillage> {
  Object.assign(process.env, sdkEnvironment(`${address}/admin`, readLocalManifest().envId));
  // The SDK looks around for a cloud as soon as it is loaded, so it is loaded after the environment is set.
  const { documents } = await import('../../functions/_runtime/documents');
  const villagers = (await listDevPeople(address))
    .filter(({ roles: [first] }) => first?.role === 'villager' && first.unitCode === demoVillageCode)
    .slice(0, villagersCount);
  const secretaryId = cast.find(({ role }) => role === 'secretary')?.personId ?? '';
  const secretary = await signIn(address, secretaryId);
  const { items: members } = await secretary.call(people.listMembers, { limit: 100 });
  return {
    secretary,
    villagers: await Promise.all(villagers.map(({ personId }) => signIn(address, personId))),
    memberIds: members.map(({ personId }) => personId),
    ruleId: await liftCaps(documents, secretary),
    documents,
  };
}

/** Points for the worker's own member. */
export const aPost = ({ memberIds, ruleId }: BenchVillage, worker: number): InputOf<typeof points.post> => ({
  subject: { kind: 'person', id: memberIds[worker % memberIds.length] ?? '' },
  ruleId,
  note: 'bench',
});

/** Lifts the caps of the first plain rule: measurements would use up any cap within a second. */
async function liftCaps(documents: ReadableDocuments, secretary: ApiClient): Promise<string> {
  const { items: rules } = await secretary.call(points.listRules, {});
  const ruleId = rules.find(isPlain)?.ruleId;
  if (ruleId === undefined) throw new Error('the rule book has no plain rule');
  const uncapped = {
    ...{ capDayTenths: null, capMonthTenths: null, capQuarterTenths: null, capYearTenths: null },
    fullTimesPerMonth: null,
  };
  const where = { unitCode: demoVillageCode, ruleId };
  for (const version of await documents.find<Stored>('pointsRules', { where })) {
    await documents.put('pointsRules', { ...version, ...uncapped });
  }
  return ruleId;
}

function isPlain({ appliesTo, isEvidenceNeeded, isConfirmationNeeded, deltaTenths }: Rule): boolean {
  return appliesTo.includes('person') && !isEvidenceNeeded && !isConfirmationNeeded && deltaTenths > 0;
}
