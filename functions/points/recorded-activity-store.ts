import { AppError } from '@shared/errors';
import type { Documents, Stored } from '../_runtime/documents';

interface ActivityTitle extends Stored {
  readonly villageCode: string;
  readonly title: string;
}

/** Activities as far as an entry names them. */
export const recordedActivityStore = (documents: Documents, villageCode: string) => ({
  /** The activity that a batch comes from, or a refusal when the village has none of that id. */
  async find(activityId: string): Promise<ActivityTitle> {
    const activity = await documents.get<ActivityTitle>('activities', activityId);
    if (activity?.villageCode !== villageCode) throw new AppError('NotFound');
    return activity;
  },
});
