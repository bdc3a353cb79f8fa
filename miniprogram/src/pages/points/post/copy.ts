export const copy = { empty: '还没有选人', advice: '先选给谁记分' } as const;
