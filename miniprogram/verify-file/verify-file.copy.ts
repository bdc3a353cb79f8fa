/** Words of the page that verifies a file; what it finds is told in the words of the mini-program. */
export const copy = {
  reading: '正在读文件',
  checking: (done: number, total: number) => `正在核对，第 ${done} 笔，共 ${total} 笔`,
  unreadable: '这个文件读不出来。请选从五星支部下载的“封存积分”文件，名字以 .json 结尾。',
  exportedAt: (at: string) => `${at} 下载的记录`,
  heads: { rank: '名次', name: '姓名', score: '分数', entries: '几笔' },
  code: '封存码',
} as const;
