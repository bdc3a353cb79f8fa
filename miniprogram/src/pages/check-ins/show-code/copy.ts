export const copy = { empty: '没有正在进行的活动', advice: '先开一个活动' } as const;
