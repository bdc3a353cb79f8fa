/** Words of the voice that reads a notice. */
export const readAloudCopy = {
  failed: '没有读出来。请看看手机信号，过一会儿再点一次。',
} as const;
