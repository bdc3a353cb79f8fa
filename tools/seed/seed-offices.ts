import { offices } from '@shared/contract/offices';
import { units } from '@shared/contract/units';
import { addDays, dateOf, instantAt } from '@shared/domain/calendar';
import type { OfficeRole } from '@shared/domain/roles';
import type { PersonDocument } from '../../functions/_runtime/actor';
import { advanceOffice } from '../../functions/offices/advance-office';
import { reverseOffice } from '../../functions/offices/reverse-office';
import { submitOffice } from '../../functions/offices/submit-office';
import { submitSettings } from '../../functions/units/submit-settings';
import { secretaryOf, type DemoVillage } from './demo-village';
import { officeWords } from './offices.copy';
import { townshipCode, townshipOfficer } from './officers';
import { neighboursOf } from './neighbours';
import { ask } from './village-clerk';

/** The township decided for all its villages how long a board hangs, and the village how it names people. */
export const seedSwitches = async (village: DemoVillage, month: string): Promise<void> => {
  const method = units.submitSettings;
  await ask(
    {
      ...{ by: townshipOfficer, at: instantAt(`${month}-02`, '10:00'), name: 'switches of the township' },
      ...{ method, input: { unitCode: townshipCode, publicityDays: 7 } },
    },
    submitSettings,
  );
  await ask(
    {
      ...{ by: secretaryOf(village), at: instantAt(`${month}-03`, '16:30'), name: 'switches of the village' },
      ...{ method, input: { unitCode: village.villageCode, boardVisibility: 'named' } },
    },
    submitSettings,
  );
};

const officeIdOf = ({ memberships }: PersonDocument, role: OfficeRole): string =>
  memberships.find((held) => held.role === role)?.officeId ?? '';

/** A month ago the worker of the seventeenth grid passed the office on, with two days in which both knew of it. */
const handGridOver = async (village: DemoVillage, now: string): Promise<void> => {
  const [, oldWorker, , newWorker] = neighboursOf(village, 17, 'villagers');
  const [toldOn, fromOn] = [30, 28].map((days) => addDays(dateOf(now), -days)) as [string, string];
  await ask(
    {
      ...{ by: secretaryOf(village), at: instantAt(toldOn, '09:10'), name: 'office handed over' },
      method: offices.advance,
      input: {
        unitCode: village.villageCode,
        ...{ personId: oldWorker._id, officeId: officeIdOf(oldWorker, 'gridWorker') },
        ...{ toPersonId: newWorker._id, fromOn, note: officeWords.handOver },
      },
    },
    advanceOffice,
  );
};

/** A third member of the committee for half a year, by delegation of the secretary; a second supervisor, by the township. */
const fillOffices = async (village: DemoVillage, now: string): Promise<void> => {
  const { villageCode: unitCode } = village;
  const [delegate] = neighboursOf(village, 6, 'members');
  const [supervisor] = neighboursOf(village, 7, 'members');
  const today = dateOf(now);
  const method = offices.submit;
  await ask(
    {
      ...{
        by: secretaryOf(village),
        at: instantAt(addDays(today, -21), '15:05'),
        name: 'office delegated',
        method,
      },
      input: { unitCode, role: 'committeeMember', personId: delegate._id, toOn: addDays(today, 160) },
    },
    submitOffice,
  );
  await ask(
    {
      ...{ by: townshipOfficer, at: instantAt(addDays(today, -14), '11:20'), name: 'office filled', method },
      input: { unitCode, role: 'supervisor', personId: supervisor._id },
    },
    submitOffice,
  );
};

/** Somebody was to help the worker of the last grid, went away to work, and the office was taken back. */
const takeOfficeBack = async (village: DemoVillage, now: string): Promise<void> => {
  const { villageCode, grids } = village;
  const [, , , , helper] = neighboursOf(village, 18, 'villagers');
  const by = secretaryOf(village);
  const today = dateOf(now);
  const { officeId } = await ask(
    {
      ...{ by, at: instantAt(addDays(today, -18), '08:40'), name: 'office of a helper' },
      method: offices.submit,
      input: { unitCode: grids[17]?._id, role: 'gridWorker', personId: helper._id },
    },
    submitOffice,
  );
  await ask(
    {
      ...{ by, at: instantAt(addDays(today, -9), '17:45'), name: 'office taken back' },
      method: offices.reverse,
      input: { unitCode: villageCode, personId: helper._id, officeId, reason: officeWords.takenBack },
    },
    reverseOffice,
  );
};

/** Offices given, passed on and taken back in the month before `now`. */
export const seedOffices = async (village: DemoVillage, now: string): Promise<void> => {
  await handGridOver(village, now);
  await fillOffices(village, now);
  await takeOfficeBack(village, now);
};
