export const copy = { empty: '还没有写', advice: '先写活动名称和时间' } as const;
