export const copy = { empty: '还没有积分', advice: '参加活动、做了好事就会有记录' } as const;
