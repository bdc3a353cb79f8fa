import type { Actor } from '../actor';
import type { Confirmer } from './import-document';

/** Who imports, as what is kept of it: a timer may write long after the call. */
export const confirmerOf = ({ personId, name, memberships }: Actor): Confirmer => ({
  ...{ personId, name },
  memberships: memberships.map(({ role, unitCode }) => ({ role, unitCode })),
});

/** The one who confirmed, as rules ask for who acts. Where that person lives decides nothing here. */
export const actorOf = ({ personId, name, memberships }: Confirmer): Actor => ({
  ...{ personId, name, memberships },
  ...{ villageCode: null, gridCode: null, householdId: null, proxy: null },
});
