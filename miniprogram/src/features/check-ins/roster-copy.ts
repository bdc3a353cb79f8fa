export const rosterCopy = {
  search: '输入姓名里的字',
  noGrid: '没有分网格',
  all: '全选',
  allOfGrid: (grid: string) => `${grid}全选`,
  nobody: '没有找到这个人',
  nobodyAdvice: '换一个字再找找',
  noMembers: '花名册里还没有党员',
  noMembersAdvice: '请先由县里或乡镇导入花名册',
  isIn: (name: string) => `${name}，已打卡`,
  counts: (present: number, chosen: number) => `已打卡 ${present} 人，这次勾选 ${chosen} 人`,
  submit: (people: number) => (people === 0 ? '勾选来了的人' : `补录 ${people} 人`),
  confirmTitle: '请核对',
  confirm: (people: number, title: string) =>
    `按纸上的名单，给 ${people} 人补录“${title}”的打卡。该得的分马上记上，大家都能看到。`,
  confirmWord: '补录',
  done: (added: number, alreadyIn: number) =>
    alreadyIn === 0 ? `已补录 ${added} 人` : `已补录 ${added} 人，另有 ${alreadyIn} 人早就打过卡`,
  notOpen: '这个活动还没开始，或者已经过去太久，不能补录了。',
  /** What is on its way, for the list. */
  wish: (title: string, people: number) => `${title}，补录 ${people} 人`,
  thisActivity: '这次活动',
} as const;
