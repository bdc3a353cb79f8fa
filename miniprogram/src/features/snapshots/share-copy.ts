export const shareCopy = {
  closed: (words: string) => `已销号：${words}`,
} as const;
