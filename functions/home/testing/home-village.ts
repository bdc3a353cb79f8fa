import {
  aPerson,
  clientOf,
  gridCode,
  insertPeople,
  insertUnits,
  otherVillageCode,
  silenceLogs,
  startBackend,
  villageCode,
  type Backend,
} from '../../_runtime/testing';
import { snapshots } from '@shared/contract/snapshots';
import { routes as announcementRoutes } from '../../announcements/index';
import { routes as checkInRoutes } from '../../check-ins/index';
import { documents } from '../../_runtime/documents';
import { serve } from '../../_runtime/serve';
import { routes as mediaRoutes } from '../../media/index';
import { photos } from '../../media/testing/photos';
import { uploadPhoto } from '../../media/testing/upload-photo';
import { routes as pointsRoutes } from '../../points/index';
import { presetRulesOf, ruleStore, type RuleDocument } from '../../points/rules/rule-store';
import { routes as snapshotRoutes } from '../../snapshots/index';
import { routes } from '../index';

const everybodys = [
  ...[...announcementRoutes, ...checkInRoutes, ...mediaRoutes],
  ...[...pointsRoutes, ...snapshotRoutes, ...routes],
];
/** Asks any function of whose work the first page tells. */
export const client = clientOf(serve(everybodys));
/** By which a member gets points, without more. */
export const rule = plainRule();

function plainRule(): RuleDocument {
  const found = presetRulesOf(villageCode, '2020-01-01').find(
    ({ appliesTo, deltaTenths, isEvidenceNeeded }) =>
      appliesTo.includes('person') && deltaTenths > 0 && !isEvidenceNeeded,
  );
  if (found === undefined) throw new Error('the preset has no plain rule');
  return found;
}

/** A village with a secretary, a member, a villager and a grid worker, a member of elsewhere and an officer. */
export const startHomeVillage = async (): Promise<Backend> => {
  silenceLogs();
  const backend = await startBackend();
  await insertUnits();
  await insertPeople([
    aPerson('secretary', ['member', 'secretary']),
    aPerson('member', ['member']),
    aPerson('villager'),
    aPerson('worker', ['gridWorker']),
    aPerson('stranger', ['member', 'secretary'], { villageCode: otherVillageCode }),
    aPerson('officer', ['townshipOfficer'], { villageCode: null }),
  ]);
  await ruleStore(documents).insert([rule]);
  return backend;
};

export const submit = async (personId: string): Promise<string> => {
  const photo = await uploadPhoto(client, personId, photos.small);
  const input = { kind: 'problem', text: 'Dark.', photos: [photo] } as const;
  return (await client.ask(snapshots.submit, personId, { ...input, photos: [photo] })).snapshotId;
};
export const advance = async (
  personId: string,
  snapshotId: string,
  action: 'accept' | 'dispatch' | 'start' | 'resolve' | 'close',
) => {
  const after = action === 'resolve' ? [await uploadPhoto(client, personId, photos.mendedLamp)] : [];
  const grid = action === 'dispatch' ? { gridCode } : {};
  await client.ask(snapshots.advance, personId, { snapshotId, action, photos: after, ...grid });
};
