export const copy = { empty: '没有等您办的事', advice: '有了会显示在这里' } as const;
