import { officeRoles } from '@shared/domain/roles';
import { roleWords } from '@/words/role-copy';
import { dateWords } from '@/words/when-copy';
import { copy } from './copy';

/** As the back end keeps an office: `secretary 411725105211 2026-11-20..2027-11-19 revoked`; days that are open are left out. */
const keptOffice = /^(\w+) \d+ ([\d-]*)\.\.([\d-]*)( revoked)?$/;

/** An office with its days and whether it was taken back; empty for what is none. */
export function officeWords(kept: string): string {
  const [, role, fromOn = '', toOn = '', revoked] = keptOffice.exec(kept) ?? [];
  const known = officeRoles.find((each) => each === role);
  if (known === undefined) return '';
  return [
    roleWords[known],
    ...(fromOn === '' ? [] : [copy.officeFrom(dateWords(fromOn))]),
    ...(toOn === '' ? [] : [copy.officeTo(dateWords(toOn))]),
    ...(revoked === undefined ? [] : [copy.officeRevoked]),
  ].join('，');
}
