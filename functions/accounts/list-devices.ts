import type { listDevices as contract } from '@shared/contract/accounts';
import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { ReadCall } from '../_runtime/route';
import { findDevices } from './devices';

export const listDevices = async (
  call: ReadCall<ParsedInputOf<typeof contract>>,
): Promise<OutputOf<typeof contract>> => {
  const { devices } = await findDevices(call);
  return { items: devices.map(({ shown }) => shown) };
};
