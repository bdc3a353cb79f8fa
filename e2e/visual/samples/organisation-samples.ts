import { audits, type AuditRecord } from '@shared/contract/audits';
import { offices, type Office } from '@shared/contract/offices';
import { units, type Settings, type Unit } from '@shared/contract/units';
import { answer, firstPageOf, nothing, onePage } from './answer';
import { county, grids, longName, longTitle, longWords, names, township, village } from './village-samples';

const record = (index: number, more: Partial<AuditRecord> = {}): AuditRecord => ({
  ...{ auditRecordId: `record-${index}`, at: `2026-11-${19 - index}T03:20:00.000Z`, actorId: 'person-1' },
  ...{ actorName: names[0], actorRoles: ['secretary'], method: 'people.submitPerson' },
  ...{ unitCode: village.code, unitName: village.name, requestId: `request-${index}`, moreCount: 0 },
  changes: [
    {
      ...{ collection: 'people', documentId: 'person-3' },
      fields: [
        { field: 'name', before: '张志强', after: '张自强' },
        { field: 'phone', before: null, after: '139****2302' },
      ],
    },
  ],
  ...more,
});

const records = [
  record(0),
  record(1, { method: 'points.post', moreCount: 3 }),
  record(2, { method: 'units.submitSettings', actorName: names[10], actorRoles: ['townshipOfficer'] }),
  record(3, { method: 'announcements.publish', changes: [] }),
];

const office = (index: number, role: Office['role'], more: Partial<Office> = {}): Office => ({
  ...{ officeId: `office-${index}`, role, unitCode: village.code, unitName: village.name },
  ...{ personId: `person-${index + 1}`, name: names[index]!, partyStatus: 'full' },
  ...{ fromOn: '2026-01-01', toOn: null, phase: 'active', grantedByName: names[10] },
  ...{ grantedAt: '2025-12-30T02:00:00.000Z', revokedByName: '', reason: '', canChange: index > 0 },
  ...more,
});

const held = [
  office(0, 'secretary'),
  office(1, 'committeeMember', { toOn: '2026-12-31' }),
  office(4, 'gridWorker', { unitCode: grids[0]!.gridCode, unitName: grids[0]!.name }),
  office(2, 'householdLiaison'),
  office(5, 'supervisor', { phase: 'coming', fromOn: '2026-12-01' }),
  office(7, 'gridWorker', {
    ...{
      phase: 'revoked',
      revokedByName: names[0],
      reason: '外出务工',
      toOn: '2026-10-31',
      canChange: false,
    },
  }),
];

const unit = (unitCode: string, name: string, level: Unit['level'], more: Partial<Unit> = {}): Unit => ({
  ...{
    unitCode,
    name,
    level,
    isJoined: level === 'village',
    hasChildren: false,
    parentCode: unitCode.slice(0, -3),
  },
  ...{ state: 'active', formerNames: [], mergedInto: null, childCount: 0 },
  actions: ['rename', 'merge', 'retire'],
  ...more,
});

const villageUnit = unit(village.code, village.name, 'village', {
  ...{ hasChildren: true, childCount: 3, actions: ['rename', 'addBelow'] },
  formerNames: [{ name: '刘庄大队', untilAt: '1984-06-01T00:00:00.000Z' }],
});

const gridUnits = [
  ...grids.map(({ gridCode, name }) => unit(gridCode, name, 'grid', { childCount: 2, hasChildren: true })),
  unit(`${village.code}004`, '第四网格', 'grid', {
    ...{ state: 'merged', mergedInto: { unitCode: grids[2]!.gridCode, name: grids[2]!.name }, actions: [] },
  }),
];

const township1 = unit(township.code, township.name, 'township', {
  hasChildren: true,
  childCount: 2,
  actions: [],
});

const place = (unitCode: string, name: string, level: Unit['level'], isJoined = false) => ({
  ...{ unitCode, name, level, isJoined, hasChildren: level !== 'village' },
});

const placesBelow = (parentCode: string | undefined) => {
  if (parentCode === undefined) return [place(county.code, county.name, 'county')];
  if (parentCode === county.code) return [place(township.code, township.name, 'township')];
  return [place(village.code, village.name, 'village', true), place('411725105202', '小王庄村', 'village')];
};

const settings: Settings = {
  ...{ unitCode: village.code, unitName: village.name, canChange: true },
  ...{ changedAt: '2026-10-08T06:00:00.000Z', changedByName: names[0] },
  settings: [
    {
      name: 'boardVisibility',
      value: 'masked',
      from: { unitCode: village.code, name: village.name },
      isOwn: true,
      inherited: 'named',
    },
    {
      name: 'isRewardOnly',
      value: true,
      from: { unitCode: county.code, name: county.name },
      isOwn: false,
      inherited: true,
    },
    { name: 'publicityDays', value: 5, from: null, isOwn: false, inherited: 5 },
    { name: 'consentWords', value: '', from: null, isOwn: false, inherited: '' },
  ],
};

export const organisationAnswers = [
  answer(audits.list, onePage(records)),
  answer(offices.list, {
    ...onePage(held),
    grantable: ['committeeMember', 'gridWorker', 'householdLiaison', 'supervisor'],
  }),
  answer(units.listPlaces, ({ parentCode }) => onePage(placesBelow(parentCode))),
  answer(units.list, ({ unitCode = village.code }) =>
    unitCode === village.code
      ? { ...onePage(gridUnits), unit: villageUnit }
      : { ...onePage([villageUnit]), unit: township1 },
  ),
  answer(units.getSettings, settings),
];

export const noOrganisation = [
  answer(audits.list, nothing),
  answer(offices.list, { ...nothing, grantable: ['gridWorker'] }),
  answer(units.listPlaces, nothing),
  answer(units.list, {
    ...nothing,
    unit: { ...villageUnit, childCount: 0, hasChildren: false, formerNames: [] },
  }),
  answer(units.getSettings, { ...settings, canChange: false, changedAt: null, changedByName: '' }),
];

export const organisationAtLength = [
  answer(
    audits.list,
    firstPageOf(
      Array.from({ length: 20 }, (_, index) =>
        record(index % 9, {
          ...{ auditRecordId: `record-${index}`, actorName: longName, moreCount: 49 },
          changes: [
            {
              collection: 'people',
              documentId: 'p',
              fields: [{ field: 'note', before: longWords, after: longWords }],
            },
          ],
        }),
      ),
    ),
  ),
  answer(offices.list, {
    ...firstPageOf(held.map((one) => ({ ...one, name: longName, unitName: longTitle.slice(0, 30) }))),
    grantable: ['gridWorker'],
  }),
  answer(units.list, {
    ...firstPageOf(
      Array.from({ length: 18 }, (_, index) => ({
        ...gridUnits[0]!,
        unitCode: `${village.code}${100 + index}`,
        name: longTitle.slice(0, 30),
      })),
    ),
    unit: { ...villageUnit, name: longTitle.slice(0, 30) },
  }),
  answer(units.getSettings, {
    ...settings,
    ...{ unitName: longTitle.slice(0, 30), changedByName: longName },
    settings: settings.settings.map((one) =>
      one.name === 'consentWords' ? { ...one, value: longWords, isOwn: true } : one,
    ),
  }),
];
