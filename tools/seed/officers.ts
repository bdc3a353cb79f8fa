import { aNewPerson } from '../../functions/_runtime/roster/person-store';
import { anOffice, everSince } from './demo-offices';

/** 确山县, and its 刘店镇. */
const countyCode = '411725';
export const townshipCode = '411725105';

/** An officer of the county, who lives in none of its villages. */
export const countyOfficer = aNewPerson(
  {
    ...{ _id: 'p-9002', villageCode: null, name: '秦玉兰', partyStatus: 'full', isBound: true },
    ...{ phone: '13800009002', memberships: [anOffice('p-9002', 'countyOfficer', countyCode)] },
  },
  { now: everSince },
);

/** An officer of the township. */
export const townshipOfficer = aNewPerson(
  {
    ...{ _id: 'p-9001', villageCode: null, name: '沈文斌', partyStatus: 'full', isBound: true },
    ...{ phone: '13800009001' },
    memberships: [anOffice('p-9001', 'townshipOfficer', townshipCode, { by: countyOfficer })],
  },
  { now: everSince },
);
