import { outbox } from '@/api/outbox/phone-outbox';
import { setCloudAnswer, type CloudCall } from './taro';

/** Who uses the phone of a test. */
export const phoneOwnerId = 'p-1';

/** The outbox of the phone is at work during these tests, empty at the beginning of each. */
export function startOutboxInTests(): void {
  beforeEach(() => {
    outbox.refresh();
    outbox.start();
  });
  afterEach(() => {
    outbox.stop();
  });
}

/** As `setCloudAnswer`, for a back end that knows whose phone it is. */
export const setCloudAnswerToOwner = (answer: (call: CloudCall) => unknown): void =>
  setCloudAnswer((call) =>
    call.data.method === 'people.getMe' ? { ok: true, data: { personId: phoneOwnerId } } : answer(call),
  );
