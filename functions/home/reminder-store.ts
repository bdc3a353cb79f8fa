import type { Stored } from '../_runtime/documents';
import { ofCall, part, type Part } from '../_runtime/parts';

interface ReminderDocument extends Stored {
  readonly month: string;
}

/** That the caller was reminded in a month of having no entry yet. */
export const reminderOf = (month: string): Part<ReminderDocument> =>
  part('reminders', {
    where: { personId: ofCall.personId, month, villageCode: ofCall.villageCode },
    limit: 1,
    fields: ['month'],
  });
