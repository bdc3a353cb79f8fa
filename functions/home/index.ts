import { home } from '@shared/contract/home';
import { read, readWith } from '../_runtime/route';
import { serve } from '../_runtime/serve';
import { getHome } from './get-home';
import { getWorkbench } from './get-workbench';
import { homeParts } from './home-parts';

export const routes = [readWith(home.get, homeParts, getHome), read(home.getWorkbench, getWorkbench)];

export const main = serve(routes);
