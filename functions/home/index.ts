import { home } from '@shared/contract/home';
import { read } from '../_runtime/route';
import { serve } from '../_runtime/serve';
import { getHome } from './get-home';
import { getWorkbench } from './get-workbench';

export const routes = [read(home.get, getHome), read(home.getWorkbench, getWorkbench)];

export const main = serve(routes);
