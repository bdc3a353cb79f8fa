export const copy = { empty: '还没有人打卡', advice: '可以按纸上的名单补录' } as const;
