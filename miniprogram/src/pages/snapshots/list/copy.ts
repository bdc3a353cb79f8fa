export const copy = { empty: '还没有随手拍', advice: '点下面的相机就可以拍' } as const;
