import { partyStatusWords, rosterOfficeWords } from '@shared/domain/roster-copy';
import type { RosterCells } from '@shared/domain/roster-field';

/** Stands before the name in rows that only show how it is done. */
const exampleMark = '示例';

/** Whether a row is one of the template's examples, however somebody has dressed it up. */
export const isExample = (name: string): boolean =>
  name
    .normalize('NFKC')
    .replaceAll(/[\s(（【[]/g, '')
    .startsWith(exampleMark);

export const sheetNames = {
  roster: '名册',
  offices: '职务',
  grids: '网格',
  howTo: '填写说明',
} as const;

export const templateFileName = (unitName: string): string => `${unitName}人员名册模板.xlsx`;
export const rosterFileName = (villageName: string, today: string): string =>
  `${villageName}人员名册${today}.xlsx`;

interface ExamplePlace {
  readonly village: string;
  readonly grid: string;
}

/** Two rows that nobody imports: a party member with an office, and a neighbour with the least that is needed. */
export const exampleRows = ({ village, grid }: ExamplePlace): readonly RosterCells[] => [
  {
    ...{
      rosterNumber: 'D001',
      name: '示例：张建国',
      phone: '13900000000',
      householdNumber: '12',
      grid,
      village,
    },
    ...{ partyStatus: partyStatusWords.full, offices: rosterOfficeWords.householdLiaison ?? '' },
  },
  {
    ...{ rosterNumber: '', name: '示例：李秀英', phone: '', householdNumber: '12', grid, village },
    ...{ partyStatus: partyStatusWords.masses, offices: '' },
  },
];

export const officeSheet = {
  headings: ['职务', '说明'],
  rows: [
    [rosterOfficeWords.gridWorker ?? '', '负责一个网格，要同时填「网格」一列。'],
    [rosterOfficeWords.householdLiaison ?? '', '联系 15 到 20 户的党员。'],
    [rosterOfficeWords.committeeMember ?? '', '村「两委」干部。'],
    [rosterOfficeWords.supervisor ?? '', '监督本村事务，由乡镇任命，村里导入时请空着。'],
    [rosterOfficeWords.secretary ?? '', '由乡镇任命，村里导入时请空着。'],
  ],
} as const;

export const gridSheet = { headings: ['村', '村代码', '网格', '网格编号'] } as const;

export const howToSheet = {
  headings: ['怎么填'],
  rows: [
    ['每人一行，从「名册」这张表的第 2 行开始填；写着「示例」的两行不会导入，可以留着，也可以删掉。'],
    ['「姓名」必须填；「编号」「手机号」「户编号」至少填一项，下次导入才认得出是同一个人。'],
    [
      '再次导入时按编号认人，没有编号按手机号加姓名，再没有按户编号加姓名：认得出的更新，认不出的新增，不会重复。',
    ],
    ['空着的格子不会清掉已有的内容；文件里没有的人也不会被删除。'],
    ['一家人可以共用一个手机号；同一户的人填同一个户编号。'],
    ['「职务」可以填几个，用顿号隔开；名册只会新增职务，不会免去职务。'],
    ['带星号的手机号（138****1234）是隐去中间几位的，不能导入，请填完整号码，或者空着。'],
  ],
} as const;
