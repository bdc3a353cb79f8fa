export const copy = { empty: '还没有活动', advice: '村里开了活动，这里就能看到' } as const;
