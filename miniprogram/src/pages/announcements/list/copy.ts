export const copy = { empty: '还没有公告', advice: '村里发了公告，这里就能看到' } as const;
