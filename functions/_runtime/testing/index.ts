/**
 * What tests of functions stand on. Import it ahead of the code under test:
 *
 *   import { aPerson, clientOf, insertPeople, insertUnits, startBackend } from '../_runtime/testing';
 *   import { main } from './index';
 */
export { startBackend, type Backend } from './backend';
export { browserOf, wechatUserOf } from './callers';
export { clientOf } from './client';
export { phoneCodeFor } from './phone-code';
export {
  aPerson,
  countyCode,
  gridCode,
  insertPeople,
  insertUnits,
  otherVillageCode,
  townshipCode,
  villageCode,
} from './records';
export { silenceLogs } from './logs';
export { databaseRequestsOf } from './requests';
