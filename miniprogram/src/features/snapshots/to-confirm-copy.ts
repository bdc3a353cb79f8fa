export const toConfirmCopy = {
  mended: (day: string) => `您 ${day} 拍的，已修好，请看看是否满意`,
  waitsForYou: '待您确认',
} as const;
