/** Words of WeChat's own dialogs. */
export const weixinCopy = {
  confirm: '确定',
  cancel: '取消',
  privacyGuide: '《小程序隐私保护指引》',
} as const;
