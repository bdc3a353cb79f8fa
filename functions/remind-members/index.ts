import { serveTimer } from '../_runtime/serve-timer';
import { transact } from '../_runtime/transact';
import { remindMembers } from './remind-members';

export const main = serveTimer('remind-members', (call) => remindMembers({ ...call, transact }));
