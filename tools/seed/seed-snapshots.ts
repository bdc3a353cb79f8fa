import { snapshots } from '@shared/contract/snapshots';
import type { PersonDocument } from '../../functions/_runtime/actor';
import { advanceSnapshot, prepareAdvance } from '../../functions/snapshots/advance-snapshot';
import { prepareSnapshot, submitSnapshot } from '../../functions/snapshots/submit-snapshot';
import { secretaryOf, type DemoVillage } from './demo-village';
import { hoursAfter } from './hours';
import { uploadPhotos } from './seed-photo';
import { seededSnapshots, type SeededSnapshot, type SeededStep } from './snapshots.copy';
import { ask } from './village-clerk';

interface Story {
  readonly village: DemoVillage;
  readonly seeded: SeededSnapshot;
  readonly reporter: PersonDocument;
  readonly gridCode: string;
  readonly name: string;
}

/** A villager of the grid who holds no office, so that the demo's own people have snapshots of their own. */
const reporterOf = ({ people }: DemoVillage, gridCode: string): PersonDocument => {
  const reporter = people.find(
    ({ memberships, isPartyMember, ...person }) =>
      person.gridCode === gridCode && !isPartyMember && memberships.length === 1,
  );
  if (reporter === undefined) throw new Error(`nobody of ${gridCode} could report anything`);
  return reporter;
};

const actorOf = (
  { village, reporter, gridCode }: Story,
  { action }: SeededStep,
  kind: string,
): PersonDocument => {
  const worker = village.people.find(({ memberships }) =>
    memberships.some(({ role, unitCode }) => role === 'gridWorker' && unitCode === gridCode),
  );
  if (action === 'start' || action === 'resolve') return worker ?? secretaryOf(village);
  if (action === 'reopen' || (action === 'close' && (kind === 'problem' || kind === 'uncivilBehaviour')))
    return reporter;
  return secretaryOf(village);
};

const submit = async ({ seeded, reporter, name }: Story, at: string): Promise<string> => {
  const { kind, text, place, isAnonymous = false } = seeded;
  const doing = { by: reporter, at, name };
  const photos = await uploadPhotos(doing, seeded.photos);
  const input = { kind, text, photos, isAnonymous, place: { words: place, point: null } };
  const { snapshotId } = await ask(
    { ...doing, method: snapshots.submit, input },
    submitSnapshot,
    prepareSnapshot,
  );
  return snapshotId;
};

const advance = async (story: Story, snapshotId: string, step: SeededStep, at: string, number: number) => {
  const { gridCode, seeded } = story;
  const { action, note = '' } = step;
  const by = actorOf(story, step, seeded.kind);
  const doing = { by, at, name: `${story.name} step ${number.toString()}` };
  const photos = await uploadPhotos(doing, step.photos ?? []);
  const input = { snapshotId, action, note, photos, ...(action === 'dispatch' ? { gridCode } : {}) };
  await ask({ ...doing, method: snapshots.advance, input }, advanceSnapshot, prepareAdvance);
};

/** Snapshots in every state, each by its own steps through the real workflow. */
export const seedSnapshots = async (village: DemoVillage, now: string): Promise<void> => {
  for (const [place, seeded] of seededSnapshots.entries()) {
    const gridCode = village.grids[seeded.grid - 1]?._id ?? '';
    const story = {
      village,
      seeded,
      gridCode,
      reporter: reporterOf(village, gridCode),
      name: `snapshot ${place.toString()}`,
    };
    let at = hoursAfter(now, -seeded.hoursAgo);
    const snapshotId = await submit(story, at);
    for (const [number, step] of seeded.steps.entries()) {
      at = hoursAfter(at, step.after);
      await advance(story, snapshotId, step, at, number);
    }
  }
};
