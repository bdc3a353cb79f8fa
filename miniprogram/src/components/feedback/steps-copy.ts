export const stepsCopy = {
  step: (position: number, word: string) => `第 ${position} 步，${word}`,
  done: '已完成',
  now: '正在这一步',
  next: '还没到',
} as const;
