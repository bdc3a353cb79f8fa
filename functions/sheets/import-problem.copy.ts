import { quotedValue } from '@shared/domain/row-problem';
import type { ImportProblemCode } from '../_runtime/imports/roster-file-planner';

type Sentence = (quoted: string) => string;

const sentences: Readonly<Record<ImportProblemCode, Sentence>> = {
  phoneOfOffice: (quoted) =>
    `「${quoted}」担任的职务不归您任命，手机号不能在这里改，请由乡镇办理，这里先把手机号空着。`,
  personChanged: (quoted) =>
    `「${quoted}」在读取文件之后已被别人改动或迁出，这一行没有写入，请核对后重新导入。`,
};

/** One sentence for what is not wrong with the file; null when the code is none of these. */
export const importSentence = ({
  code,
  value,
}: {
  readonly code: string;
  readonly value: string;
}): string | null =>
  Object.hasOwn(sentences, code) ? sentences[code as ImportProblemCode](quotedValue(value)) : null;
