export const copy = {
  starsOf: (stars: number) => `${['', '一', '二', '三', '四', '五'][stars] ?? ''}星支部`,
  noStars: '五星还没有评定',
  workbench: '工作台',
  waiting: (count: number) => `有 ${count} 件事等您处理`,
  nothingWaits: '现在没有等您处理的事',
} as const;
