import { checkIns } from '@shared/contract/check-ins';
import { read, write, writeWith } from '../_runtime/route';
import { serve } from '../_runtime/serve';
import { getCode } from './get-code';
import { listActivities } from './list-activities';
import { listCheckIns } from './list-check-ins';
import { listVisits } from './list-visits';
import { openActivity } from './open-activity';
import { checkInParts, prepareCheckIn, submitCheckIn } from './submit-check-in';
import { submitRoster } from './submit-roster';
import { prepareVisit, submitVisit } from './submit-visit';

export const routes = [
  write(checkIns.openActivity, openActivity),
  read(checkIns.listActivities, listActivities),
  read(checkIns.getCode, getCode),
  writeWith(checkIns.submit, checkInParts, submitCheckIn, prepareCheckIn),
  write(checkIns.submitRoster, submitRoster),
  read(checkIns.listCheckIns, listCheckIns),
  write(checkIns.submitVisit, submitVisit, prepareVisit),
  read(checkIns.listVisits, listVisits),
];

export const main = serve(routes);
