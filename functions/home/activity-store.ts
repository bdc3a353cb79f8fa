import type { Activity } from '@shared/contract/check-ins';
import { activityPhase } from '@shared/domain/activity';
import type { ReadableDocuments, Stored } from '../_runtime/documents';
import { isAbove, isIn } from '../_runtime/matchers';

interface ActivityDocument
  extends Stored, Pick<Activity, 'kind' | 'title' | 'place' | 'startsAt' | 'endsAt' | 'rule'> {}

interface CheckInDocument extends Stored {
  readonly activityId: string;
}

export const activityStore = (documents: ReadableDocuments) => ({
  /** Activities on at this instant, the one that ends first ahead. */
  async listOpen(villageCode: string, now: string): Promise<ActivityDocument[]> {
    const notOver = await documents.find<ActivityDocument>('activities', {
      where: { villageCode, endsAt: isAbove(now) },
      order: [['endsAt', 'asc']],
    });
    return notOver.filter((activity) => activityPhase(activity, now) === 'open');
  },

  /** Those of `activityIds` that a person has checked in to. */
  async findJoined(personId: string, activityIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (activityIds.length === 0) return new Set();
    const found = await documents.find<CheckInDocument>('checkIns', {
      where: { _id: isIn(activityIds.map((activityId) => `${activityId}:${personId}`)) },
      limit: activityIds.length,
    });
    return new Set(found.map(({ activityId }) => activityId));
  },

  async countCheckIns(activityId: string): Promise<number> {
    return documents.count('checkIns', { activityId });
  },
});
