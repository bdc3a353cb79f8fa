import type { DivisionField, DivisionLevel, DivisionProblem, DivisionProblemCode } from './division-field';
import { quotedValue } from './row-problem';

/** Headings of a division file, those of the national statistics among them. */
export const divisionHeadings: Readonly<Record<DivisionField, readonly string[]>> = {
  code: ['code', '区划代码', '统计用区划代码', '行政区划代码', '代码', '编码', '区划编码'],
  name: ['name', '名称', '区划名称', '单位名称', '行政区划名称'],
  level: ['level', '级别', '层级', '类型', '行政级别'],
  parentCode: ['parentCode', '上级代码', '上级区划代码', '父级代码', '上级编码', '所属代码'],
};

export const divisionLevelWords: Readonly<Record<DivisionLevel, string>> = {
  county: '县',
  township: '乡镇',
  village: '村',
};

export const divisionLevelSynonyms: Readonly<Record<string, DivisionLevel>> = {
  ...{
    county: 'county',
    县: 'county',
    区: 'county',
    县级: 'county',
    区县: 'county',
    县区: 'county',
    县级市: 'county',
  },
  ...{
    township: 'township',
    乡: 'township',
    镇: 'township',
    乡镇: 'township',
    街道: 'township',
    乡级: 'township',
  },
  ...{ 乡镇街道: 'township', '乡镇(街道)': 'township', '乡(镇、街道)': 'township' },
  ...{
    village: 'village',
    村: 'village',
    社区: 'village',
    居委会: 'village',
    村委会: 'village',
    村级: 'village',
  },
  ...{ 行政村: 'village', '村(社区)': 'village', 村社区: 'village' },
};

/** A committee is named after the place; people name the place: 西关村委会 is 西关村, 双馨社区居民委员会 is 双馨社区. */
export const placeName = (name: string): string =>
  name.replace(/村?(?:村民委员会|村委会)$/, '村').replace(/(?:社区)?(?:居民委员会|居委会)$/, '社区');

type Sentence = (quoted: string, hint: string) => string;

const sentences: Readonly<Record<DivisionProblemCode, Sentence>> = {
  rowEmpty: () => '这一行没有代码和名称，请补上，或者把这一行删掉。',
  codeMissing: (_, hint) => `「${quotedValue(hint)}」没有填区划代码，请补上 6、9 或 12 位代码。`,
  codeInvalid: (quoted) => `区划代码「${quoted}」不对，请写 6 位（县）、9 位（乡镇）或 12 位（村）数字。`,
  codeRounded: (quoted) => `区划代码「${quoted}」被 Excel 改成了科学计数，请把这一列设成文本再填全部数字。`,
  codeTooHigh: (quoted) => `「${quoted}」是省或市的代码，这里从县开始，请删掉这一行。`,
  codeTwice: (quoted, hint) => `区划代码「${quoted}」第 ${hint} 行已经用了，请改正其中一个，或者删掉一行。`,
  codeOutside: (quoted, hint) => `区划代码「${quoted}」不归「${hint}」管，请删掉这一行。`,
  nameMissing: (quoted) => `代码「${quoted}」没有填名称，请补上名称。`,
  nameTooLong: (quoted, hint) => `名称「${quoted}」太长，请写在 ${hint} 个字以内。`,
  levelUnknown: (quoted, hint) => `级别「${quoted}」认不出来，请写：${hint}，也可以空着。`,
  levelMismatch: (quoted, hint) => `级别写的是「${quoted}」，可代码是「${hint}」的代码，请改正级别或代码。`,
  parentMismatch: (quoted, hint) => `上级代码「${quoted}」和代码对不上，请改成「${hint}」，也可以空着。`,
  parentMissing: (quoted, hint) =>
    `代码「${quoted}」的上级「${hint}」不在文件里，也没有导入过，请先补上上级。`,
  unitRetired: (quoted) => `「${quoted}」已经合并或撤销了，不能再导入，请删掉这一行。`,
};

/** One sentence for whoever corrects the row: what is wrong with which value, and what to write instead. */
export const divisionSentence = ({ code, value, hint }: DivisionProblem): string =>
  sentences[code](quotedValue(value), hint);
