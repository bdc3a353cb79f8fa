const everyMs = 50;
const mebibyte = 1024 * 1024;

/** Watches what this process takes of the machine's memory until told to stop. */
export const watchMemory = () => {
  const rss = (): number => process.memoryUsage.rss() / mebibyte;
  const rssBeforeMb = rss();
  let rssPeakMb = rssBeforeMb;
  const timer = setInterval(() => {
    rssPeakMb = Math.max(rssPeakMb, rss());
  }, everyMs);
  return {
    stop(): { readonly rssBeforeMb: number; readonly rssPeakMb: number } {
      clearInterval(timer);
      return { rssBeforeMb, rssPeakMb: Math.max(rssPeakMb, rss()) };
    },
  };
};
