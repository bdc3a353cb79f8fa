export const copy = { empty: '还没有写', advice: '先写标题和正文' } as const;
