import { units } from '@shared/contract/units';
import { read, visitorRead, write } from '../_runtime/route';
import { serve } from '../_runtime/serve';
import { advanceUnit, prepareAdvance } from './advance-unit';
import { getSettings } from './get-settings';
import { listPlaces } from './list-places';
import { listUnits } from './list-units';
import { submitSettings } from './submit-settings';
import { submitUnit } from './submit-unit';

export const routes = [
  visitorRead(units.listPlaces, listPlaces),
  read(units.list, listUnits),
  write(units.submit, submitUnit),
  write(units.advance, advanceUnit, prepareAdvance),
  read(units.getSettings, getSettings),
  write(units.submitSettings, submitSettings),
];

export const main = serve(routes);
