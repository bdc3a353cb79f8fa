import { people } from '@shared/contract/people';
import { sheets } from '@shared/contract/sheets';
import { closings } from '@shared/contract/closings';
import { answer, onePage } from '../samples/answer';
import { entriesImport, entriesRows, finishedClosing } from '../samples/reports-samples';
import { county, townshipOfficer } from '../samples/village-samples';
import { usual, type PageScenes, type State } from './scene';

const asCountyOfficer = [
  answer(people.getMe, {
    ...townshipOfficer,
    roles: [{ ...townshipOfficer.roles[0]!, role: 'countyOfficer' as const, unitCode: county.code }],
  }),
];

const ofCounty: State = { answers: asCountyOfficer };

const readyImport: State = {
  params: { importId: entriesImport.importId },
  answers: [
    answer(sheets.getImport, entriesImport),
    answer(sheets.listImportRows, ({ plan }) =>
      onePage(plan === undefined ? entriesRows : entriesRows.filter((row) => row.plan === plan)),
    ),
  ],
};

/** What goes to paper and to Excel, and how far a close is. */
export const reportsScenes: readonly PageScenes[] = [
  {
    ...{ path: 'pages/reports/closing', name: 'closing' },
    states: {
      ...usual(ofCounty),
      full: { ...ofCounty, screens: ['phone', 'small', 'computer'] },
      finished: { answers: [...asCountyOfficer, answer(closings.get, finishedClosing)] },
      long: { ...ofCounty, village: 'long', screens: ['phone', 'computer'] },
    },
  },
  {
    ...{ path: 'pages/reports/points-sheets', name: 'points-sheets' },
    states: {
      ...usual({ params: { month: '2026-10' } }),
      full: { params: { month: '2026-10' }, screens: ['phone', 'small', 'computer'] },
      long: { params: { month: '2026-10' }, village: 'long' },
    },
  },
  {
    ...{ path: 'pages/reports/exports', name: 'exports' },
    states: { ...usual(), full: { screens: ['phone', 'small', 'computer'] } },
  },
  {
    ...{ path: 'pages/reports/import', name: 'import-points' },
    states: {
      ...usual(),
      full: { screens: ['phone', 'computer'] },
      ready: { ...readyImport, screens: ['phone', 'small', 'computer'] },
    },
  },
];
