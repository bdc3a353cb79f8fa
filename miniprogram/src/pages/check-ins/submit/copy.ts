export const copy = { empty: '还没有开始', advice: '请扫现场的二维码' } as const;
