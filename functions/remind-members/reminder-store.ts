import type { Documents, Stored } from '../_runtime/documents';
import { findByIds } from '../_runtime/find-by-ids';

/**
 * 月提醒: that a party member had no entry yet when the month drew to its end. `_id` is `<month>:<person>`; the first page shows it to them until
 * an entry comes, and it goes with the person.
 */
export interface ReminderDocument extends Stored {
  readonly villageCode: string;
  readonly personId: string;
  readonly month: string;
  readonly remindedAt: string;
}

export const aReminder = (reminder: Omit<ReminderDocument, '_id'>): ReminderDocument => ({
  _id: `${reminder.month}:${reminder.personId}`,
  ...reminder,
});

export const reminderStore = (documents: Documents) => ({
  /** Writes those that are not there yet; answers how many. Wants a transaction. */
  async insertOnce(reminders: readonly ReminderDocument[]): Promise<number> {
    const ids = reminders.map(({ _id }) => _id);
    const there = await findByIds<ReminderDocument>(documents, 'reminders', ids);
    const fresh = reminders.filter(({ _id }) => !there.has(_id));
    await documents.insertMany('reminders', fresh);
    return fresh.length;
  },
});
