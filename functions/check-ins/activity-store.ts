import type { ActivityKind } from '@shared/contract/check-ins';
import { AppError } from '@shared/errors';
import type { Documents, Stored } from '../_runtime/documents';
import { findPage, type PageRequest } from '../_runtime/find-page';

/** 活动. What it scores by is kept as it was when it was opened. */
export interface ActivityDocument extends Stored {
  readonly villageCode: string;
  readonly kind: ActivityKind;
  readonly title: string;
  readonly place: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly rule: { readonly ruleId: string; readonly title: string; readonly deltaTenths: number } | null;
  readonly openedBy: string;
  readonly openedAt: string;
  /** Key of the codes shown at the place, base64url; leaves the functions never. */
  readonly codeSecret: string;
}

export const activityStore = (documents: Documents, villageCode: string) => ({
  insert: (activity: ActivityDocument): Promise<void> => documents.insert('activities', activity),

  async find(activityId: string): Promise<ActivityDocument> {
    const activity = await documents.get<ActivityDocument>('activities', activityId);
    if (activity?.villageCode !== villageCode) throw new AppError('NotFound');
    return activity;
  },

  listPage: (page: PageRequest) => findPage<ActivityDocument>(documents, 'activities', { villageCode }, page),
});
