/** Whose name goes, and what stands in its place. */
export interface Forgotten {
  readonly personId: string;
  /** As the roster has it last. */
  readonly name: string;
  /** Eleven digits; empty for none. */
  readonly phone: string;
  readonly pseudonym: string;
}

/** Fields of free words: what people typed, or what was made of it. */
const wordFields: ReadonlySet<string> = new Set([
  ...['text', 'title', 'excerpt', 'words', 'note', 'reason', 'wanted', 'answer'],
  ...['sourceTitle', 'reversalReason'],
]);

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** `map` over a value and all within it; what did not change stays the same object, so that nothing is written for nothing. */
const mapFields = (value: unknown, map: (fields: Fields) => Fields): unknown => {
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => mapFields(item, map));
    return items.some((item, place) => item !== value[place]) ? items : (value as unknown);
  }
  if (!isFields(value)) return value;
  const own = map(value);
  const inner = Object.entries(own).map(([key, field]) => [key, mapFields(field, map)] as const);
  return inner.some(([key, field]) => field !== own[key]) ? Object.fromEntries(inner) : own;
};

const withFields = (fields: Fields, changes: readonly (readonly [key: string, value: string])[]): Fields => {
  const real = changes.filter(([key, value]) => typeof fields[key] === 'string' && fields[key] !== value);
  return real.length === 0 ? fields : { ...fields, ...Object.fromEntries(real) };
};

/** Where the name belonging to an id stands: `recorderId` beside `recorderName`, of the document's own subject plain `name`. */
const nameKeysOf = (idKey: string): readonly string[] => [
  ...(idKey === 'personId' || idKey === 'subjectId' ? ['name'] : []),
  `${idKey.slice(0, -2)}Name`,
];

/**
 * The document with another name beside every mention of an id. Going by the id, it changes no namesake, and it changes a name
 * that was corrected or masked meanwhile as well.
 */
export const renameBeside = <T>(document: T, id: string, name: string): T =>
  mapFields(document, (fields) =>
    withFields(
      fields,
      Object.entries(fields)
        .filter(([key, value]) => key.endsWith('Id') && value === id)
        .flatMap(([key]) => nameKeysOf(key))
        .map((key) => [key, name]),
    ),
  ) as T;

/** Whether an id stands anywhere in a value, alone or as a part of a made-up id such as `activity:person`. */
export const mentions = (value: unknown, id: string): boolean => {
  if (typeof value === 'string') return value === id || value.split(':').includes(id);
  return isFields(value) && Object.values(value).some((inner) => mentions(inner, id));
};

/** A name of one character would be found in words that are nobody's name. */
const nameCharsMin = 2;

/** Takes the name and the phone out of one text. */
export const withoutName = (text: string, { name, phone, pseudonym }: Forgotten): string => {
  const unnamed = Array.from(name).length < nameCharsMin ? text : text.replaceAll(name, pseudonym);
  return phone === '' ? unnamed : unnamed.replaceAll(phone, '***');
};

/** The document with name and phone taken out of its free words, whoever they are about. */
export const forgetInWords = <T>(document: T, forgotten: Forgotten): T =>
  mapFields(document, (fields) =>
    withFields(
      fields,
      Object.entries(fields).flatMap(([key, value]) =>
        wordFields.has(key) && typeof value === 'string' ? [[key, withoutName(value, forgotten)]] : [],
      ),
    ),
  ) as T;

/**
 * The document without the person: another name beside every mention of the id, and name and phone taken out of the free words of
 * whatever mentions it. The very same object when there is nothing to forget.
 */
export const forgetIn = <T>(document: T, forgotten: Forgotten): T =>
  mentions(document, forgotten.personId)
    ? forgetInWords(renameBeside(document, forgotten.personId, forgotten.pseudonym), forgotten)
    : document;
