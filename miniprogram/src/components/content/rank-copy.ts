/** Words that boards bring themselves. */
export const rankCopy = {
  before: '看前面的',
  after: '看后面的',
  shown: (from: number, to: number, total: number) => `第 ${from}–${to} 行，共 ${total} 行`,
} as const;
