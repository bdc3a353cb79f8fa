export const copy = { empty: '还没有榜单', advice: '每月一号公布上个月的积分榜' } as const;
