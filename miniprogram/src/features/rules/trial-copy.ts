import { scoreWords } from '@/words/number-copy';
import { monthWords } from '@/words/when-copy';

export const trialCopy = {
  months: '试哪个月',
  lastMonth: '上个月',
  thisMonth: '这个月到今天',
  parts: '这份草案',
  partsNote: '勾上的一起试',
  capPart: (category: string) => `「${category}」的类别上限`,
  endingPart: (title: string) => `停用「${title}」`,
  clear: '清掉这份草案',
  clearTitle: '不要这份草案了',
  clearSentence: '没公布的改动都会清掉，现在执行的细则不变。',
  changes: (fields: string) => `改了：${fields}`,
  results: (month: string) => `${monthWords(month)}的党员榜`,
  counted: (changed: number, total: number) =>
    changed === 0 ? `${total} 笔记录的分都不变` : `${total} 笔记录里，${changed} 笔的分会变`,
  moved: (count: number) => `${count} 人的名次或分数会变`,
  nobody: '谁的名次和分数都不变。',
  onlyMoved: '只看会变的',
  everybody: (count: number) => `看全部 ${count} 人`,
  places: (before: number, after: number) =>
    before === after ? `还是第 ${after} 名` : `第 ${before} 名 → 第 ${after} 名`,
  scores: (before: number, after: number) =>
    before === after ? `${scoreWords(after)} 分不变` : `${scoreWords(before)} 分 → ${scoreWords(after)} 分`,
  note: '这只是试算，什么都没有写进去。按当时记录的先后重新算；当时被上限挡住、没有记进去的，不会补回来。新加的细则还没有记录，试不出来。',
  emptyTitle: '还没有草案',
  emptyAdvice: '先到细则里改一条，不用公布，就能回来试算。',
  toBook: '去改细则',
  nothingTicked: '请至少勾选一处。',
  columns: { name: '姓名', before: '原来', after: '按草案', change: '名次变化' },
  place: (rank: number, tenths: number) => `第 ${rank} 名 · ${scoreWords(tenths)} 分`,
} as const;
