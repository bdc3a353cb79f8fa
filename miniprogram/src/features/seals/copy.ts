import type { SealedBoardName, SealKind } from '@shared/domain/points-words';
import { deltaPointsWords, scoreWords } from '@/words/number-copy';
import { dateWords, momentWords, monthWords } from '@/words/when-copy';

interface Place {
  readonly rank: number;
  readonly scoreTenths: number;
}

const placeWords = ({ rank, scoreTenths }: Place): string => `${scoreWords(scoreTenths)} 分、第 ${rank} 名`;

export const copy = {
  kinds: { close: '月结封存', final: '公示后终榜封存' } satisfies Record<SealKind, string>,
  boards: { person: '党员榜', household: '农户榜', grid: '网格榜' } satisfies Record<SealedBoardName, string>,
  month: monthWords,
  sealedAt: (kind: string, at: string) => `${kind}，${momentWords(at)}`,

  working: '正在核对',
  fetching: '正在下载记录',
  fetched: (done: number, total: number) => `下载了 ${done} 笔，共 ${total} 笔`,
  checked: (done: number, total: number) => `核对了 ${done} 笔，共 ${total} 笔`,
  inPhone: '都在您的手机里算，不用信别人。',

  whole: '核对通过，一笔没动',
  wholeWords: (count: number) => `${count} 笔记录和这张榜，都和封存时一模一样。`,
  broken: (count: number) => `有 ${count} 处和封存时不一样`,
  brokenAdvice: '请截图，拿给村务监督委员会或乡镇看。',
  again: '再核对一次',

  printedSame: '和纸上印的封存码一样',
  printedDiffers: '和纸上印的封存码不一样。请看清纸上是哪个村、哪个月，再扫一次。',
  compare: '再和墙上那张榜比一比：同一个月，十六位要一模一样。',

  stepsTitle: '怎么核对的',
  good: {
    count: (count: number) => `下载了 ${count} 笔记录，封存时也是 ${count} 笔`,
    entries: '每一笔都和封存时一样',
    sums: '一笔一笔加起来，和榜上的分数、名次一样',
    boards: '榜上每一行都和封存时一样',
    seal: '封条还是原来那一枚，没有换过',
    first: '这是村里的第一枚封条',
    chain: '封条接着上一枚',
    chainBoth: '封条接着上一枚，下一枚又接着它',
    firstAndNext: '这是村里的第一枚封条，下一枚接着它',
  },
  bad: {
    count: (sealed: number, found: number) => `封存时有 ${sealed} 笔，现在有 ${found} 笔`,
    entries: (count: number) => `有 ${count} 笔和封存时不一样`,
    sums: (count: number) => `有 ${count} 行加起来和榜上不一样`,
    boards: (names: string) => `${names}和封存时不一样`,
    seal: '封条和里面的记录对不上',
    previous: '封条和上一枚接不上',
    next: '下一枚封条和它接不上',
  },
  waiting: '还没轮到',

  differencesTitle: '哪里不一样',
  changed: '这一笔封存以后改过',
  added: '这一笔是封存以后加进去的',
  removed: '这一笔不见了',
  removedAt: (at: string) => `${momentWords(at)}记的一笔`,
  removedUnknown: '封存时有的一笔',
  entry: (on: string, ruleTitle: string) => `${dateWords(on)} ${ruleTitle}`,
  entryNote: (what: string, who: string | undefined, tenths: number) =>
    [who, deltaPointsWords(tenths), what].filter((part) => part !== undefined).join(' · '),
  sum: (board: SealedBoardName, who: string | undefined) =>
    who === undefined ? copy.boards[board] : `${copy.boards[board]} ${who}`,
  sumNote: (shown: Place, counted: Place) => `榜上 ${placeWords(shown)}；加起来 ${placeWords(counted)}`,
  shifted: (count: number) => `另有 ${count} 行只是名次跟着变了`,
  shiftedNote: '分数没有变，是因为上面这些地方',
  moreDifferences: (count: number) => `还有 ${count} 处`,

  boardTitle: '封存的榜',
  boardLabel: '看哪一张榜',
  own: '我',
  ownOf: { person: '我', household: '我家', grid: '我的网格' } satisfies Record<SealedBoardName, string>,
  nameless: '不公开姓名',
  why: '每一行都能点开，看是哪几笔加起来的。',
  whyOwn: '点开自己的一行，看是哪几笔加起来的。',
  entriesOf: (who: string) => `${who}这个月的记录`,
  entryTotal: (count: number, tenths: number) => `${count} 笔，一共 ${scoreWords(tenths)} 分`,
  noEntries: '这个月没有记录',
  gridWords: '网格按党员的平均分排，再加上网格自己的分。',

  download: '下载这个月的记录',
  downloadTool: '下载核对工具',
  downloadAdvice: '两样都存下来，没有网也能核对；也可以发给别人，让别人来核对。',
  toolName: '核对封存积分.html',
  downloaded: '下载好了',
  downloadFailed: '没有下载下来，请再试一次。',
  takeAwayElsewhere: '用电脑的浏览器打开这一页，可以把这个月的记录下载下来，没有网也能核对。',
  chain: '看所有月份的封条',

  notSealed: '这个月还没有封存',
  notSealedAdvice: '月结以后，这个月的榜才会封存。',
  noneSealed: '村里还没有封存过',
  noneSealedAdvice: '第一次月结以后，这里会有第一枚封条。',
  toBoards: '看积分榜',

  chainWords: '每个月的榜都盖一枚封条，后一枚接着前一枚。改了哪一个月，后面的就全接不上。',
  sequence: (sequence: number) => `第 ${sequence} 枚`,
  joined: '接着上一枚',
  notJoined: '和上一枚接不上',
  firstOne: '第一枚',
  sealNote: (kind: SealKind, entryCount: number) => `${copy.kinds[kind]}，${entryCount} 笔`,
} as const;
