import { dateWords } from '@/words/when-copy';

export const presetsCopy = {
  above: (name: string) => `${name}的积分细则`,
  sources: '出处',
  ruleCount: (count: number) => `共 ${count} 条`,
  capCount: (count: number) => `另有 ${count} 个类别上限，一起带过来`,
  look: '看看会加哪些、改哪些',
  nothingNew: '本级都有了，没有差别',
  counts: {
    add: (count: number) => `新增 ${count} 条`,
    change: (count: number) => `有差别 ${count} 条`,
    same: (count: number) => `一样 ${count} 条`,
    left: (count: number) => `扣分 ${count} 条不带`,
  },
  add: '本级没有的',
  addNote: '勾上的会加进来',
  change: '本级写法不一样的',
  changeNote: '勾上的改成这边的写法，不勾的保留本级的',
  same: '已经一样的',
  left: '扣分的，本村只加分不扣分，不带过来',
  overDue: '本级停用了，勾上就重新执行',
  validFrom: '从哪天起执行',
  take: (count: number) => (count === 0 ? '没有勾选' : `套用 ${count} 条`),
  confirmTitle: '套用到本级细则',
  confirmSentence: (added: number, changed: number, from: string) =>
    `${[...(added === 0 ? [] : [`新增 ${added} 条`]), ...(changed === 0 ? [] : [`改写 ${changed} 条`])].join(
      '，',
    )}，${dateWords(from)}起执行，全村都能看到。`,
  done: (added: number, changed: number) => `新增 ${added} 条，改写 ${changed} 条`,
  tooEarly: '不能早于今天。',
  all: '全选',
  none: '全不选',
  gone: '没有找到这一本。请返回重新选。',
  emptyTitle: '没有可以套用的',
  emptyAdvice: '可以自己一条一条加。',
} as const;
