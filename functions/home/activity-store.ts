import type { Activity } from '@shared/contract/check-ins';
import { activityPhase } from '@shared/domain/activity';
import type { ReadableDocuments, Stored } from '../_runtime/documents';
import { isAbove, isAtMost } from '../_runtime/matchers';
import { itsOwn, ofCall, part, partCount, textOf, type Count, type Part } from '../_runtime/parts';

interface ActivityDocument
  extends Stored, Pick<Activity, 'kind' | 'title' | 'place' | 'startsAt' | 'endsAt' | 'rule'> {}

interface JoinableActivity extends ActivityDocument {
  readonly ownCheckIns: readonly Stored[];
  readonly checkIns: readonly Count[];
}

/** Activities on at this instant, the one that ends first ahead, with who came and whether the caller did. */
export const openActivities = (now: string): Part<JoinableActivity> =>
  part('activities', {
    where: { villageCode: ofCall.villageCode, endsAt: isAbove(now), startsAt: isAtMost(now) },
    order: [['endsAt', 'asc']],
    with: {
      ownCheckIns: part('checkIns', {
        where: { _id: textOf(itsOwn('_id'), ':', ofCall.personId) },
        fields: ['_id'],
      }),
      checkIns: partCount('checkIns', { where: { activityId: itsOwn('_id') } }),
    },
  });

export const activityStore = (documents: ReadableDocuments) => ({
  /** Activities on at this instant, the one that ends first ahead. */
  async listOpen(villageCode: string, now: string): Promise<ActivityDocument[]> {
    const notOver = await documents.find<ActivityDocument>('activities', {
      where: { villageCode, endsAt: isAbove(now) },
      order: [['endsAt', 'asc']],
    });
    return notOver.filter((activity) => activityPhase(activity, now) === 'open');
  },
});
