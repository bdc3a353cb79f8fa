/** What people said when offices changed hands. */
export const officeWords = {
  handOver: '原网格员随儿女进城，推荐同一条胡同的接手',
  takenBack: '外出务工，不能到岗',
} as const;

/** What stands beside a change of the roster. */
export const rosterWords = {
  leaving: '随子女迁到县城居住',
  lookedUp: '通知领取独生子女奖励，短信没有回音',
} as const;

/** What people who are on no roster yet say of themselves. */
export const joinWords = {
  newcomer: { name: '韩巧云', words: '去年嫁到咱村，户口已经迁过来了，想看公告' },
  elder: { words: '孩子给买了手机，想自己看公告、拍照片' },
  stranger: { name: '罗建平', words: '在村里承包大棚，想参加活动' },
  strangerAnswer: '户口不在本村，请向户籍所在村申请；大棚的事可以到党群服务中心当面说',
} as const;

export const correctionWords = { wanted: '13900017788', words: '原来的号不用了，换成这个' } as const;

/** What liaisons note after a visit. */
export const visitNotes: readonly [string, ...string[]] = [
  '家里都好，取暖的炉子检查过了，烟道通畅',
  '老人血压药快吃完了，明天捎一盒来',
  '问了医保缴费，还差一个人没缴，教了怎么在手机上缴',
  '儿子在外打工，月底回来，院门口的路灯想装一盏',
  '反映门口排水沟堵了，已用随手拍报上去',
  '孙子期中考试进步了，夸了夸',
  '说想学电商卖红薯，记下来报给镇里',
  '柴草堆离灶房太近，一起搬开了',
];
