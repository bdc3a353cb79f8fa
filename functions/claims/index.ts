import { claims } from '@shared/contract/claims';
import { read, write } from '../_runtime/route';
import { serve } from '../_runtime/serve';
import { decideClaims } from './decide-claims';
import { getClaim } from './get-claim';
import { listClaims } from './list-claims';
import { prepareClaim, submitClaim } from './submit-claim';
import { withdrawClaim } from './withdraw-claim';

export const routes = [
  write(claims.submit, submitClaim, prepareClaim),
  read(claims.list, listClaims),
  read(claims.get, getClaim),
  write(claims.decide, decideClaims),
  write(claims.withdraw, withdrawClaim),
];

export const main = serve(routes);
