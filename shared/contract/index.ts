import { announcements } from './announcements';
import { checkIns } from './check-ins';
import { home } from './home';
import { media } from './media';
import type { Method } from './method';
import { people } from './people';
import { points } from './points';
import { snapshots } from './snapshots';

export { announcements, checkIns, home, media, people, points, snapshots };

/** Every method by its wire name: what docs/reference and the authorization tests walk over. */
export const methods: readonly Method[] = [
  announcements,
  checkIns,
  home,
  media,
  people,
  points,
  snapshots,
].flatMap((feature) => Object.values<Method>(feature));
