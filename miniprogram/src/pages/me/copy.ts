export const copy = { empty: '还没有内容', advice: '您的积分和随手拍会显示在这里' } as const;
