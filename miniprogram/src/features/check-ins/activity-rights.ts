import { checkIns } from '@shared/contract/index';
import { holdsAny, type Me } from '@/api/use-me';

/** What a person may do about activities; the back end decides, this spares buttons that would be refused. */
export interface ActivityRights {
  /** Shows codes and enters rosters. */
  readonly canRun: boolean;
  readonly canCheckIn: boolean;
  /** Sees who came. */
  readonly canSeeWho: boolean;
}

export const activityRightsOf = (me: Me): ActivityRights => ({
  canRun: holdsAny(me, checkIns.getCode.roles),
  canCheckIn: holdsAny(me, checkIns.submit.roles),
  canSeeWho: holdsAny(me, checkIns.listCheckIns.roles),
});
