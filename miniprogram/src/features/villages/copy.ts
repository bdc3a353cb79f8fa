export const copy = {
  choose: '看哪个村？',
  chosen: '正在看',
  none: '您管的范围里还没有村开通',
  noneAdvice: '请和县里的管理员联系',
} as const;
