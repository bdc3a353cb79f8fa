import { checkIns } from '@shared/contract/check-ins';
import { read, write } from '../_runtime/route';
import { serve } from '../_runtime/serve';
import { getCode } from './get-code';
import { listActivities } from './list-activities';
import { listCheckIns } from './list-check-ins';
import { openActivity } from './open-activity';
import { submitCheckIn } from './submit-check-in';
import { submitRoster } from './submit-roster';

export const routes = [
  write(checkIns.openActivity, openActivity),
  read(checkIns.listActivities, listActivities),
  read(checkIns.getCode, getCode),
  write(checkIns.submit, submitCheckIn),
  write(checkIns.submitRoster, submitRoster),
  read(checkIns.listCheckIns, listCheckIns),
];

export const main = serve(routes);
