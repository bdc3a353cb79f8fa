import { people } from '@shared/contract/people';
import type { OutputOf } from '@shared/contract/method';
import type { RosterPerson } from '@shared/contract/person';
import { joinRequest } from './accounts-samples';
import { answer, firstPageOf, nothing, onePage } from './answer';
import {
  grids,
  household,
  longName,
  longWords,
  me,
  membership,
  names,
  someone,
  village,
} from './village-samples';

const offices = [['secretary'], [], ['householdLiaison'], [], ['gridWorker']] as const;

const rosterPerson = (index: number, more: Partial<RosterPerson> = {}): RosterPerson => ({
  ...someone(index),
  villageCode: village.code,
  maskedPhone: index % 6 === 5 ? '' : `13${index % 10}****23${String(index).padStart(2, '0')}`,
  rosterNumber: `5-${String(index + 1).padStart(3, '0')}`,
  ...{ householdId: `household-${index + 1}`, householdNumber: index + 1 },
  state: 'active',
  offices: (offices[index] ?? []).map((role) => membership(role)),
  isBound: index % 3 !== 1,
  version: 2,
  ...more,
});

const residents = names.map((_, index) => rosterPerson(index));

const history = [
  {
    ...{ eventId: 'event-4', kind: 'contactShown', at: '2026-11-12T01:12:00.000Z', byName: '王建国' },
    ...{ note: '上门前打电话', changes: [] },
  },
  {
    ...{ eventId: 'event-3', kind: 'changed', at: '2026-10-03T08:40:00.000Z', byName: '王建国', note: '' },
    changes: [{ field: 'phone', before: '138****0011', after: '139****2302' }],
  },
  {
    ...{ eventId: 'event-2', kind: 'bound', at: '2026-09-20T02:00:00.000Z', byName: '' },
    ...{ note: '', changes: [] },
  },
  {
    ...{ eventId: 'event-1', kind: 'imported', at: '2026-09-01T06:30:00.000Z', byName: '王建国' },
    ...{ note: '', changes: [] },
  },
] satisfies OutputOf<typeof people.getPerson>['history'];

const aPerson: OutputOf<typeof people.getPerson> = {
  ...rosterPerson(2),
  household: household(2),
  proxies: [{ personId: 'person-4', name: names[3], toOn: '2027-06-30' }],
  formerOffices: [{ ...membership('gridWorker'), fromOn: '2023-01-01', toOn: '2025-12-31' }],
  erasesOn: null,
  history,
};

const aHousehold: OutputOf<typeof people.getHousehold> = {
  ...household(0),
  people: [0, 1, 6].map((index) => ({
    ...someone(index),
    maskedPhone: index === 6 ? '' : `138****230${index}`,
    isBound: index !== 6,
  })),
};

const joinRequests = onePage([
  { ...joinRequest, candidates: [rosterPerson(6, { isBound: false })] },
  {
    ...{ ...joinRequest, joinRequestId: 'join-2', name: '何强', householdNumber: null, words: '' },
    candidates: [],
  },
]);

const liaisons = [
  { personId: 'person-3', name: names[2], householdCount: 16, visitedCount: 11 },
  { personId: 'person-6', name: names[5], householdCount: 18, visitedCount: 18 },
  { personId: 'person-12', name: names[11], householdCount: 15, visitedCount: 0 },
];

export const peopleAnswers = [
  answer(people.getMe, me(['secretary'])),
  answer(people.listMembers, onePage(names.map((_, index) => someone(index)))),
  answer(people.listPeople, { ...onePage(residents), total: residents.length }),
  answer(people.getPerson, aPerson),
  answer(people.listHouseholds, onePage(names.map((_, index) => household(index)))),
  answer(people.getHousehold, aHousehold),
  answer(people.listLiaisons, { items: liaisons, householdCount: 320, uncoveredCount: 24 }),
  answer(people.listJoinRequests, joinRequests),
  answer(people.listGrids, {
    items: grids.map((grid, index) => ({
      ...grid,
      gridWorkers: index === 2 ? [] : [{ personId: `person-${index + 5}`, name: names[index + 4]! }],
    })),
  }),
  answer(people.listVillages, {
    items: [
      { villageCode: village.code, name: village.name },
      { villageCode: '411725105202', name: '小王庄村' },
      { villageCode: '411725105210', name: '柳树湾村' },
    ],
  }),
];

export const noPeople = [
  answer(
    people.getMe,
    me(['secretary'], { householdId: null, household: null, gridCode: null, gridName: null }),
  ),
  answer(people.listMembers, nothing),
  answer(people.listPeople, { ...nothing, total: 0 }),
  answer(people.getPerson, {
    ...rosterPerson(1, { householdId: null, householdNumber: null, gridCode: null, gridName: null }),
    ...{ rosterNumber: '', maskedPhone: '', isBound: false },
    ...{ household: null, proxies: [], formerOffices: [], erasesOn: null, history: [] },
  }),
  answer(people.listHouseholds, nothing),
  answer(people.getHousehold, { ...household(3), lastVisitOn: null, people: [] }),
  answer(people.listLiaisons, { items: [], householdCount: 0, uncoveredCount: 0 }),
  answer(people.listJoinRequests, nothing),
  answer(people.listGrids, { items: [] }),
  answer(people.listVillages, { items: [] }),
];

const longHousehold = (index: number) => ({ ...household(index), name: `${longName}家` });

export const peopleAtLength = [
  answer(people.getMe, me(['secretary'], { name: longName, household: longHousehold(0) })),
  answer(people.listMembers, firstPageOf(names.map((_, index) => ({ ...someone(index), name: longName })))),
  answer(people.listPeople, {
    ...firstPageOf(Array.from({ length: 40 }, (_, index) => rosterPerson(index, { name: longName }))),
    total: 1_862,
  }),
  answer(people.getPerson, {
    ...{ ...aPerson, name: longName, household: longHousehold(2) },
    offices: (['secretary', 'gridWorker', 'householdLiaison'] as const).map((role) => membership(role)),
    history: history.map((event) => ({ ...event, note: longWords.slice(0, 200) })),
  }),
  answer(people.listHouseholds, firstPageOf(Array.from({ length: 30 }, (_, index) => longHousehold(index)))),
  answer(people.getHousehold, {
    ...{ ...aHousehold, name: `${longName}家` },
    people: aHousehold.people.map((one) => ({ ...one, name: longName })),
  }),
  answer(people.listLiaisons, {
    items: Array.from({ length: 12 }, (_, index) => ({
      ...{ personId: `person-${index}`, name: longName, householdCount: 20, visitedCount: index },
    })),
    ...{ householdCount: 320, uncoveredCount: 80 },
  }),
  answer(people.listJoinRequests, {
    ...firstPageOf([
      {
        ...joinRequest,
        name: longName,
        words: longWords.slice(0, 200),
        candidates: [rosterPerson(6, { name: longName })],
      },
    ]),
  }),
];
