import type { RankingBoard } from '@shared/domain/points-words';

export const copy = {
  wall: '上墙与大屏',
  poster: '打印积分榜',
  posterNote: 'A3、A4 纸，贴到公示栏',
  hall: '村部大屏',
  hallNote: '电视上轮流播放积分榜、公告和办结的随手拍',
  openPoster: '打印这张榜',
  boardLabel: '印哪一张榜',
  boards: {
    person: '党员',
    household: '农户',
    grid: '网格',
    village: '各村',
    township: '各乡镇',
  } satisfies Record<RankingBoard, string>,
  paperLabel: '多大的纸',
  papers: { A3: 'A3（大张）', A4: 'A4（普通纸）' },
  onlyPublic: '上面只有全村都看得到的内容，姓名怎么显示按村里的设置。',
  nothing: '这张榜没有可以印的',
  nothingForPeople: '可能还没有积分，也可能村里设置了不公开个人名次。可以改印网格榜。',
  nothingElse: '有了积分记录再来印。',
  toGrids: '改印网格榜',
} as const;
