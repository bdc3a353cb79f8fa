export const sendingCopy = {
  kept: '已经存在手机里，有网时自动送出',
} as const;
