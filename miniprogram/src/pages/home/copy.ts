export const copy = { empty: '还没有内容', advice: '村里的事会显示在这里' } as const;
