import { closings } from '@shared/contract/closings';
import { read } from '../_runtime/route';
import { serve } from '../_runtime/serve';
import { getClosing } from './get-closing';

export const routes = [read(closings.get, getClosing)];

export const main = serve(routes);
