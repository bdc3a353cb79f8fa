import { offices } from '@shared/contract/offices';
import { read, write } from '../_runtime/route';
import { serve } from '../_runtime/serve';
import { advanceOffice } from './advance-office';
import { listOffices } from './list-offices';
import { reverseOffice } from './reverse-office';
import { submitOffice } from './submit-office';

export const routes = [
  read(offices.list, listOffices),
  write(offices.submit, submitOffice),
  write(offices.reverse, reverseOffice),
  write(offices.advance, advanceOffice),
];

export const main = serve(routes);
