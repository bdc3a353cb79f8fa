import type { Role } from '@shared/domain/roles';
import type { OutputOf } from '@shared/contract/method';
import type { people } from '@shared/contract/people';
import type { Photo } from '@shared/contract/schema';

/** The instant at which every picture is taken: a Friday morning, half past ten in Beijing. */
export const now = '2026-11-20T02:30:00.000Z';
export const today = '2026-11-20';

export const village = { code: '411725105211', name: '大刘庄村' } as const;
export const township = { code: '411725105', name: '刘店镇' } as const;
export const county = { code: '411725', name: '确山县' } as const;

export const grids = ['第一网格', '第二网格', '第三网格'].map((name, index) => ({
  gridCode: `${village.code}00${index + 1}`,
  name,
}));

export const names = [
  '王建国',
  '刘秀英',
  '张志强',
  '李桂兰',
  '赵永福',
  '陈素梅',
  '刘德厚',
  '王小燕',
  '孙长河',
  '周玉珍',
  '吴国栋',
  '郑红霞',
] as const;

/** As long as a name of the roster may be. */
export const longName = '买买提明·阿卜杜热依木江·托合提尼亚孜·吾斯曼江·艾则孜';
export const longTitle =
  '关于组织全村党员和群众代表参加冬季农田水利设施清淤修缮暨人居环境集中整治义务劳动的通知（请相互转告）';
export const longWords =
  '这条路从去年秋天下大雨以后就一直没有修过，路基让水掏空了，表面看着是好的，一过拖拉机就往下陷。上个月老李家的三轮车在这里翻过一次，幸亏人没事。孩子们上学每天都要从这里走，晚上又没有灯，老人更不敢出门。' +
  '我们几户商量过，愿意出工出力，只求村里能给解决一点石子和水泥，再派人来看看水是从哪里冒出来的，光填不疏，填多少回都得再塌。另外南边的排水沟让秸秆堵了，也请一并看看，谢谢书记和网格员，辛苦大家。' +
  '要是需要签字、捐工，随时打招呼，我们都在家，等着村里的回话，也会告诉大家这件事办到哪一步了，让人心里有底。';

/** Pictures of the seed, served beside the pages. */
export const photo = (name: string, index = 1): Photo => ({
  mediaId: `media-${name}-${index}`,
  url: `/sample-photos/${name}.jpg`,
  width: 1200,
  height: 900,
});

export const membership = (
  role: Role,
  unit: { readonly code: string; readonly name: string } = village,
  toOn: string | null = null,
) => ({ role, unitCode: unit.code, unitName: unit.name, fromOn: '2026-01-01', toOn });

const grid = grids[0]!;

export const someone = (index: number) => ({
  personId: `person-${index + 1}`,
  name: names[index % names.length]!,
  gridCode: grids[index % grids.length]!.gridCode,
  gridName: grids[index % grids.length]!.name,
  partyStatus: (['full', 'masses', 'full', 'probationary'] as const)[index % 4]!,
});

export const household = (index: number) => ({
  householdId: `household-${index + 1}`,
  number: index + 1,
  name: `${names[index % names.length]!}家`,
  gridCode: grids[index % grids.length]!.gridCode,
  gridName: grids[index % grids.length]!.name,
  liaison: index % 4 === 3 ? null : { personId: 'person-3', name: names[2] },
  lastVisitOn: ['2026-11-18', '2026-11-02', null, '2026-10-11'][index % 4]!,
});

export type Me = OutputOf<typeof people.getMe>;

/** Somebody using a phone, with these roles beside those that follow from residence. */
export const me = (roles: readonly Role[], more: Partial<Me> = {}): Me => ({
  ...{ personId: 'person-1', name: names[0], partyStatus: 'full' },
  ...{ gridCode: grid.gridCode, gridName: grid.name },
  ...{ villageCode: village.code, villageName: village.name, householdId: 'household-1' },
  roles: ['villager' as const, 'member' as const, ...roles].map((role) => membership(role)),
  maskedPhone: '138****2301',
  household: household(0),
  liaisonHouseholdCount: 0,
  actsFor: [],
  proxies: [],
  ...more,
});

/** An officer of the township belongs to no village and looks at one after the other. */
export const townshipOfficer: Me = me([], {
  ...{ personId: 'officer-1', name: names[10], villageCode: null, villageName: null },
  ...{ gridCode: null, gridName: null, householdId: null, household: null },
  roles: [membership('townshipOfficer', township)],
});
