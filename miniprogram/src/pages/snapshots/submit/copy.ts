export const copy = { empty: '还没有照片', advice: '看到问题或好人好事，拍下来送给村里' } as const;
