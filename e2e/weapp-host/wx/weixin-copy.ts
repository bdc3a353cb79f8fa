/** Words of WeChat's own dialogs. */
export const weixinCopy = { confirm: '确定', cancel: '取消' } as const;
