import { randomFrom } from './random';

/** Family names, those that a village on the Huai is full of. */
const familyNames = [
  ...[
    '柳',
    '伍',
    '张',
    '李',
    '王',
    '赵',
    '刘',
    '陈',
    '杨',
    '孙',
    '马',
    '郭',
    '何',
    '宋',
    '郑',
    '徐',
    '梁',
    '谢',
    '韩',
  ],
  ...[
    '唐',
    '冯',
    '于',
    '董',
    '程',
    '曹',
    '袁',
    '邓',
    '许',
    '沈',
    '吕',
    '苏',
    '卢',
    '蒋',
    '蔡',
    '魏',
    '叶',
    '杜',
    '夏',
  ],
  ...[
    '钟',
    '田',
    '任',
    '姜',
    '范',
    '方',
    '石',
    '姚',
    '谭',
    '金',
    '邱',
    '秦',
    '江',
    '史',
    '侯',
    '孟',
    '万',
    '段',
    '汤',
  ],
] as const;

const menNames = [
  ...[
    '长河',
    '建业',
    '保田',
    '永福',
    '国强',
    '志远',
    '春生',
    '新民',
    '德厚',
    '广才',
    '铁柱',
    '连成',
    '双喜',
    '金水',
  ],
  ...[
    '树林',
    '全有',
    '文斌',
    '明亮',
    '红军',
    '大勇',
    '海涛',
    '立新',
    '玉山',
    '兴旺',
    '发展',
    '守信',
    '传忠',
    '继先',
  ],
  ...[
    '留根',
    '满仓',
    '振东',
    '俊峰',
    '向阳',
    '占魁',
    '天顺',
    '喜民',
    '安平',
    '同庆',
    '运来',
    '清泉',
    '学礼',
    '世昌',
  ],
  ...['勤', '磊', '伟', '涛', '杰', '鹏', '勇', '刚', '毅', '峰', '凯', '斌'],
] as const;

const womenNames = [
  ...[
    '秀兰',
    '桂英',
    '玉梅',
    '春花',
    '改玲',
    '爱云',
    '素珍',
    '凤霞',
    '巧莲',
    '瑞芳',
    '海燕',
    '小娟',
    '金枝',
    '翠平',
  ],
  ...[
    '冬梅',
    '新荣',
    '明霞',
    '彩云',
    '月娥',
    '淑贤',
    '香菊',
    '雪芹',
    '莲花',
    '红艳',
    '文静',
    '丽娜',
    '俊玲',
    '喜凤',
  ],
  ...['敏', '静', '娟', '燕', '霞', '玲', '芳', '雪', '萍', '慧'],
] as const;

const womenShare = 0.38;

/**
 * Names that nobody was given: family and given names drawn by a generator, each name once. `word` starts it, so that the
 * same village has the same people every time.
 */
export const inventNames = (word: string, count: number): readonly string[] => {
  const random = randomFrom(`names of ${word}`);
  const names = new Set<string>();
  while (names.size < count) {
    const given = random.pick(random.chance(womenShare) ? womenNames : menNames);
    names.add(random.pick(familyNames) + given);
  }
  return [...names];
};
