/** What people held against an entry, and what the village answered. */
export const objectionWords = {
  twice: '这一笔好像记了两回，前几天已经记过一次了',
  twiceAnswer: '查了花名册和照片，确实重复记了，这一笔冲正，谢谢提醒',
  absent: '那天没见到他来，是不是记错人了',
  absentAnswer: '当天在村东头清沟，有带队的网格员和照片作证，记得没错',
  doubtful: '这个月他在外地干活，这一笔请再核对一下',
} as const;

/** What people said of what they claim points for, and why one was refused. */
export const claimWords = {
  errand: '帮邻居王奶奶到镇上取药，来回一趟',
  goodDeed: '在路上捡到钱包，交给村部找到了失主',
  donation: '给村里老人食堂捐款',
  refused: '上次已经按同一件事记过分，不再重复记',
} as const;

/** What stands in the file of an applicant. */
export const applicantWords = { passed: '学习认真，交给的事都办得好' } as const;
