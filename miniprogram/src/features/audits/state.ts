import type { AuditRecord, list } from '@shared/contract/audits';
import type { InputOf } from '@shared/contract/method';
import { partyStatuses } from '@shared/domain/person-record';
import { boardVisibilities } from '@shared/domain/switches';
import type { FieldChange } from '@/components/content/before-after';
import { deltaPointsWords } from '@/words/number-copy';
import { partyStatusWords } from '@/words/party-status-copy';
import { rewardWords, switchWords, visibilityWords, workdaysWords } from '@/words/switch-copy';
import { dateWords, momentWords } from '@/words/when-copy';
import { copy } from './copy';
import { collectionWords, fieldWords } from './field-copy';
import { officeWords } from './office-words';
import { valueWords } from './value-copy';

/* Narrowing. */

export interface AuditFilter {
  readonly query: string;
  /** Null: where the caller's own office is. */
  readonly unitCode: string | null;
  readonly actor: { readonly actorId: string; readonly name: string } | null;
  /** Empty: any day. */
  readonly fromOn: string;
  readonly toOn: string;
}

export const everything: AuditFilter = { query: '', unitCode: null, actor: null, fromOn: '', toOn: '' };

export const isNarrowed = ({ query, actor, fromOn, toOn }: AuditFilter): boolean =>
  query !== '' || actor !== null || fromOn !== '' || toOn !== '';

export const inputOf = ({
  query,
  unitCode,
  actor,
  fromOn,
  toOn,
}: AuditFilter): Omit<InputOf<typeof list>, 'cursor' | 'limit'> => ({
  ...(query === '' ? {} : { query }),
  ...(unitCode === null ? {} : { unitCode }),
  ...(actor === null ? {} : { actorId: actor.actorId }),
  ...(fromOn === '' ? {} : { fromOn }),
  ...(toOn === '' ? {} : { toOn }),
});

/* Words for values. */

/** As long as the back end keeps a value. */
const keptCharsMax = 160;

const isoInstant = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const isoDate = /^\d{4}-\d\d-\d\d$/;
const photoFields = ['photoIds', 'pictures', 'photos', 'mediaIds'];

function photoWords(value: string): string {
  if (value.length >= keptCharsMax) return copy.severalPhotos;
  const count = [...value.matchAll(/"[^"]+"/g)].length;
  return count === 0 ? '' : copy.photos(count);
}

function choiceWords(value: string): string {
  const parts: string[] = [];
  const visibility = boardVisibilities.find((each) => value.includes(`"boardVisibility":"${each}"`));
  if (visibility !== undefined) parts.push(`${switchWords.boardVisibility}：${visibilityWords[visibility]}`);
  const reward = /"isRewardOnly":(true|false)/.exec(value)?.[1];
  if (reward !== undefined)
    parts.push(`${switchWords.isRewardOnly}：${reward === 'true' ? rewardWords.on : rewardWords.off}`);
  const days = /"publicityDays":(\d+)/.exec(value)?.[1];
  if (days !== undefined) parts.push(`${switchWords.publicityDays}：${workdaysWords(Number(days))}`);
  const words = /"consentWords":"([^"]*)/.exec(value)?.[1];
  if (words !== undefined) parts.push(`${switchWords.consentWords}：${words}`);
  return parts.join('；');
}

const titleIn = (value: string, key: 'title' | 'name' | 'words'): string =>
  [...value.matchAll(new RegExp(`"${key}":"([^"]*)`, 'g'))].map(([, title]) => title ?? '').join('、');

/** A kept value in words; empty says nothing to a reader. */
function wordsOf(collection: string, field: string, value: string): string {
  const named = valueWords[`${collection}.${field}`]?.[value] ?? valueWords['common']?.[value];
  if (named !== undefined) return named;
  if (field === 'partyStatus') {
    const status = partyStatuses.find((each) => each === value);
    return status === undefined ? '' : partyStatusWords[status];
  }
  if (field === 'deltaTenths') return deltaPointsWords(Number(value));
  if (field === 'office') return officeWords(value);
  if (field === 'choices') return choiceWords(value);
  if (field === 'rule') return titleIn(value, 'title');
  if (field === 'formerNames') return titleIn(value, 'name');
  if (field === 'place' && value.startsWith('{')) return titleIn(value, 'words');
  if (photoFields.includes(field)) return photoWords(value);
  if (isoInstant.test(value)) return momentWords(value);
  if (isoDate.test(value)) return dateWords(value);
  if (/^[[{]/.test(value)) return /^(\[\]|\{\})$/.test(value) ? '' : copy.tooMuch;
  // Words of the machine stay with the machine.
  if (/^[a-z][a-zA-Z]*$/.test(value)) return '';
  return value.length >= keptCharsMax ? copy.cut(value) : value;
}

/* What a record tells. */

export type RecordedChange = AuditRecord['changes'][number];

export interface ToldChange {
  readonly key: string;
  /** What was changed, and which one, as far as that can be said. */
  readonly title: string;
  readonly fields: readonly FieldChange[];
  /** Whether it was not there before: there is nothing to compare. */
  readonly isNew: boolean;
  /** Parts that only the system has a use for. */
  readonly hiddenCount: number;
  /** Of somebody on a roster. */
  readonly personId: string | null;
}

const namingFields = ['name', 'title', 'subjectName', 'householdName', 'personName', 'fileName'];

const toldField = (
  collection: string,
  { field, before, after }: RecordedChange['fields'][number],
  place: number,
): FieldChange | null => {
  const word = fieldWords[field];
  if (word === undefined) return null;
  const was = before === null ? null : wordsOf(collection, field, before);
  const is = after === null ? null : wordsOf(collection, field, after);
  const saysNothing = (was ?? '') === (is ?? '');
  // Several offices of one person are several parts of one name.
  return saysNothing ? null : { key: `${field}-${place}`, field: word, before: was, after: is };
};

/** One changed document in words: known parts before and after, the rest counted. */
export function toldChange({ collection, documentId, fields }: RecordedChange): ToldChange {
  const told = fields.flatMap((field, place) => toldField(collection, field, place) ?? []);
  const naming = fields.find(({ field }) => namingFields.includes(field));
  const name = naming?.after ?? naming?.before ?? '';
  const thing = collectionWords[collection] ?? copy.otherThing;
  return {
    key: `${collection}/${documentId}`,
    title: name === '' ? thing : `${thing} ${name}`,
    fields: told,
    isNew: fields.every(({ before }) => before === null),
    hiddenCount: fields.length - told.length,
    personId: collection === 'people' ? documentId : null,
  };
}

/** The kinds of things a record touched, each once. */
export const thingsOf = ({ changes }: Pick<AuditRecord, 'changes'>): readonly string[] => [
  ...new Set(changes.map(({ collection }) => collectionWords[collection] ?? copy.otherThing)),
];
