import { accounts } from './accounts';
import { announcements } from './announcements';
import { applicants } from './applicants';
import { audits } from './audits';
import { checkIns } from './check-ins';
import { findings } from './findings';
import { claims } from './claims';
import { closings } from './closings';
import { home } from './home';
import { media } from './media';
import type { Method } from './method';
import { objections } from './objections';
import { offices } from './offices';
import { people } from './people';
import { points } from './points';
import { privacy } from './privacy';
import { rules } from './rules';
import { seals } from './seals';
import { sheets } from './sheets';
import { snapshots } from './snapshots';
import { units } from './units';

export {
  accounts,
  announcements,
  applicants,
  audits,
  checkIns,
  claims,
  closings,
  findings,
  home,
  media,
  objections,
  offices,
  people,
  points,
  privacy,
  rules,
  seals,
  sheets,
  snapshots,
  units,
};

/** Every method by its wire name: what docs/reference and the authorization tests walk over. */
export const methods: readonly Method[] = [
  accounts,
  announcements,
  applicants,
  audits,
  checkIns,
  claims,
  closings,
  findings,
  home,
  media,
  objections,
  offices,
  people,
  points,
  privacy,
  rules,
  seals,
  sheets,
  snapshots,
  units,
].flatMap((feature) => Object.values<Method>(feature));
