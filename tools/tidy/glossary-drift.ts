import { declaredIdentifiers, wordsOf } from './identifiers';
import { isCode, isTest, type SourceFile } from './source-tree';

/** Words people reach for, and the one word of docs/glossary.md to use instead. */
const driftingWords: Readonly<Record<string, string>> = {
  leaderboard: 'ranking',
  scoreboard: 'ranking',
  league: 'ranking',
  punch: 'checkIn',
  signin: 'checkIn, or sign in',
  noticeboard: 'announcement',
  credit: 'points',
  credits: 'points',
  bonus: 'points',
  undo: 'reversal',
  appeal: 'objection',
  gridder: 'gridWorker',
  hamlet: 'villagerGroup',
  patrolling: 'visit',
  coupon: 'redemption',
};

/** File names that say nothing: what is inside has a name of its own. */
const emptyFileNames = ['helper', 'helpers', 'util', 'utils', 'misc', 'common', 'manager', 'lib'];

/** The glossary's own Chinese words, spelled. */
const pinyin = [
  ...[
    'suishoupai',
    'daka',
    'huodong',
    'jifen',
    'xize',
    'liushui',
    'chongzheng',
    'defen',
    'paihang',
    'paihangbang',
  ],
  ...[
    'gongshi',
    'gongkai',
    'yiyi',
    'fengcun',
    'gonggao',
    'tongzhi',
    'wangge',
    'wanggeyuan',
    'lianhu',
    'cunmin',
  ],
  ...[
    'zoufang',
    'xinsheng',
    'shuoshi',
    'shangbao',
    'paidan',
    'shouli',
    'banjie',
    'xiaohao',
    'taizhang',
    'wuxing',
  ],
  ...[
    'siyi',
    'duihuan',
    'zhibu',
    'dangyuan',
    'shuji',
    'cunzhishu',
    'cunwei',
    'jianwei',
    'zhuanban',
    'jiceng',
  ],
  ...[
    'xiangzhen',
    'xiangcun',
    'cunzu',
    'zhaopian',
    'tupian',
    'shijian',
    'didian',
    'mingcheng',
    'xingming',
    'shouji',
  ],
  ...['denglu', 'tijiao', 'shenhe', 'renwu', 'wenti', 'haoren', 'haoshi', 'dangjian', 'minsheng', 'qunzhong'],
];

/** The emulator serves any CloudBase project; only its tests may tell stories of this one's business. */
const wordsReservedForTheDomain = ['snapshot', 'snapshots', 'ledger', 'village', 'villager'];

export function glossaryDrift(file: SourceFile): string[] {
  if (!isCode(file) || file.path.startsWith('tools/tidy/')) return [];
  const fileName = (file.path.split('/').pop() ?? '').replace(/\..*$/, '');
  const empty = wordsOf(fileName)
    .filter((word) => emptyFileNames.includes(word))
    .map((word) => `${file.path}: "${word}" says nothing: name the file by what it exports`);
  const names = [{ name: fileName, line: 1 }, ...declaredIdentifiers(file)];
  const drifting = names.flatMap(({ name, line }) =>
    wordsOf(name).flatMap((word) => {
      const problem = problemOf(word, file);
      return problem === undefined ? [] : [`${file.path}:${line}: "${name}": ${problem}`];
    }),
  );
  return [...empty, ...drifting];
}

function problemOf(word: string, file: SourceFile): string | undefined {
  if (pinyin.includes(word)) return `"${word}" is pinyin: use the English word of docs/glossary.md`;
  if (file.path.startsWith('emulator/')) {
    return wordsReservedForTheDomain.includes(word) && !isTest(file)
      ? `"${word}" belongs to the village, and the emulator knows nothing of it`
      : undefined;
  }
  const better = Object.hasOwn(driftingWords, word) ? driftingWords[word] : undefined;
  return better === undefined ? undefined : `"${word}" is not a word of this house: ${better}`;
}
