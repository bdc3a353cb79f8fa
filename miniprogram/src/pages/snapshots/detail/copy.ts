export const copy = { empty: '没有找到这一条', advice: '请返回上一页看看' } as const;
