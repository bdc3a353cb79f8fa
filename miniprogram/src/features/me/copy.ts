export const copy = {
  partyStatus: {
    full: '正式党员',
    probationary: '预备党员',
    applicant: '入党积极分子',
    masses: '群众',
  },
  offices: '我的职务',
  snapshots: '我拍的',
  entries: '积分明细',
  activities: '活动和打卡',
  workbench: '工作台',
  careMode: '关怀模式',
  careModeNote: '字更大，按钮更大，内容更少',
  signOut: '退出登录',
  signOutSentence: '退出后，这部手机上没送出的草稿还会留着。',
} as const;
