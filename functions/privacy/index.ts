import { privacy as contract } from '@shared/contract/privacy';
import { read, visitorRead, write } from '../_runtime/route';
import { serve } from '../_runtime/serve';
import { decideCorrection } from './decide-correction';
import { getNotice } from './get-notice';
import { getPrivacy } from './get-privacy';
import { listCorrections } from './list-corrections';
import { submitConsent } from './submit-consent';
import { submitCorrection } from './submit-correction';
import { submitErasure } from './submit-erasure';

export const routes = [
  visitorRead(contract.getNotice, getNotice),
  read(contract.get, getPrivacy),
  write(contract.submitConsent, submitConsent),
  write(contract.submitCorrection, submitCorrection),
  read(contract.listCorrections, listCorrections),
  write(contract.decideCorrection, decideCorrection),
  write(contract.submitErasure, submitErasure),
];

export const main = serve(routes);
