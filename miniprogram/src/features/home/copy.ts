export const copy = {
  starsOf: (stars: number) => `${['', '一', '二', '三', '四', '五'][stars] ?? ''}星支部`,
  noStars: '五星还没有评定',
} as const;
