import { isPhone, plainPhone } from '@shared/domain/phone';
import { levelOf } from '@shared/domain/org-tree';

/** The first officer of a county. */
export interface NewOfficer {
  readonly name: string;
  /** Eleven digits. */
  readonly phone: string;
  /** Null: of the file's only county. */
  readonly countyCode: string | null;
}

export interface CountyOptions {
  /** Path of the file. */
  readonly divisions: string;
  /** Null: divisions only. */
  readonly officer: NewOfficer | null;
  /** Codes of villages. */
  readonly join: readonly string[];
  /** Whether it writes at all. */
  readonly isWriting: boolean;
}

type Given = Readonly<
  Partial<Record<'divisions' | 'officer' | 'phone' | 'county' | 'join', string>> & { yes?: boolean }
>;

const readOfficer = ({ officer, phone, county }: Given): NewOfficer | null => {
  if (officer === undefined && phone === undefined) {
    if (county !== undefined) throw new Error('--county says whose officer it is: add --officer and --phone');
    return null;
  }
  if (officer === undefined || phone === undefined) throw new Error('--officer and --phone go together');
  const name = officer.trim();
  if (name === '') throw new Error('--officer wants a name');
  const digits = plainPhone(phone);
  if (!isPhone(digits))
    throw new Error(`--phone ${phone} is no mobile number: eleven digits, such as 13800001234`);
  if (county !== undefined && levelOf(county) !== 'county')
    throw new Error(`--county ${county} is no code of a county: six digits`);
  return { name, phone: digits, countyCode: county ?? null };
};

/** What was asked for. Throws an Error whose message is meant for the person at the terminal. */
export const readCountyOptions = (given: Given): CountyOptions => {
  const { divisions, join = '', yes = false } = given;
  if (divisions === undefined) throw new Error('--divisions FILE is missing; --help tells the rest');
  const codes = [...new Set(join.split(/[,，\s]+/).filter((code) => code !== ''))];
  const strange = codes.find((code) => levelOf(code) !== 'village');
  if (strange !== undefined) throw new Error(`--join ${strange} is no code of a village: twelve digits`);
  return { divisions, officer: readOfficer(given), join: codes, isWriting: yes };
};
