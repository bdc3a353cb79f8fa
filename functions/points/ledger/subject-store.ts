import { villageOf } from '@shared/domain/org-tree';
import type { Subject, SubjectKind } from '@shared/domain/points-words';
import type { Documents, Stored } from '../../_runtime/documents';
import { findByIds } from '../../_runtime/find-by-ids';

/** What of a subject's document says whose it is. */
export interface SubjectDocument extends Stored {
  readonly name: string;
  /** Missing in units: their code says it. */
  readonly villageCode?: string | null;
  readonly gridCode?: string | null;
  readonly householdId?: string | null;
  readonly liaisonId?: string | null;
}

/** An applicant's file, as far as it says whether points can be posted to it. */
export interface FileDocument extends Stored {
  readonly state: string;
}

/** Who can hold points: the name, and where it belongs. */
export interface FoundSubject {
  readonly name: string;
  /** The grid it is or lies in; null for none. */
  readonly gridCode: string | null;
  /** The household it is or belongs to; null for none. */
  readonly householdId: string | null;
  /** Of a household: who looks after it. */
  readonly liaisonId: string | null;
}

/** One key for a subject of any kind. */
export const subjectKey = ({ kind, id }: Subject): string => `${kind}:${id}`;

const collections = {
  person: 'people',
  household: 'households',
  grid: 'orgUnits',
  applicant: 'people',
} as const;

const fileIdOf = (villageCode: string, personId: string): string => `${villageCode}:${personId}`;

const isOfVillage = (villageCode: string, kind: SubjectKind, { _id, ...document }: SubjectDocument) =>
  kind === 'grid'
    ? villageOf(_id) === villageCode && _id !== villageCode
    : document.villageCode === villageCode;

const asSubject = (kind: SubjectKind, { _id, name, ...document }: SubjectDocument): FoundSubject => ({
  name,
  gridCode: kind === 'grid' ? _id : (document.gridCode ?? null),
  householdId: kind === 'household' ? _id : (document.householdId ?? null),
  liaisonId: document.liaisonId ?? null,
});

/** Subjects of one kind out of what was read for them; whom the village does not have is left out. */
export const subjectsFrom = (
  villageCode: string,
  kind: SubjectKind,
  { found, files }: { readonly found: readonly SubjectDocument[]; readonly files: readonly FileDocument[] },
): readonly (readonly [key: string, subject: FoundSubject])[] => {
  const open = new Set(files.filter(({ state }) => state !== 'ended').map(({ _id }) => _id));
  return found
    .filter((document) => isOfVillage(villageCode, kind, document))
    .filter(({ _id }) => kind !== 'applicant' || open.has(fileIdOf(villageCode, _id)))
    .map((document) => [subjectKey({ kind, id: document._id }), asSubject(kind, document)]);
};

/** Those who can hold points. */
export const subjectStore = (documents: Documents, villageCode: string) => {
  const findOfKind = async (kind: SubjectKind, subjects: readonly Subject[]) => {
    const ids = subjects.filter((subject) => subject.kind === kind).map(({ id }) => id);
    if (ids.length === 0) return [];
    const fileIds = kind === 'applicant' ? ids.map((id) => fileIdOf(villageCode, id)) : [];
    const found = await findByIds<SubjectDocument>(documents, collections[kind], ids);
    const files = await findByIds<FileDocument>(documents, 'applicants', fileIds);
    return subjectsFrom(villageCode, kind, { found: [...found.values()], files: [...files.values()] });
  };

  return {
    /** By `subjectKey`; whom the village does not have, and an applicant without an open file, is left out. */
    async findAll(subjects: readonly Subject[]): Promise<ReadonlyMap<string, FoundSubject>> {
      const kinds = [...new Set(subjects.map(({ kind }) => kind))];
      const found: (readonly [string, FoundSubject])[] = [];
      for (const kind of kinds) found.push(...(await findOfKind(kind, subjects)));
      return new Map(found);
    },

    /** Names by `subjectKey`. */
    async namesOf(subjects: readonly Subject[]): Promise<ReadonlyMap<string, string>> {
      return new Map([...(await this.findAll(subjects))].map(([key, { name }]) => [key, name]));
    },

    async findName(subject: Subject): Promise<string | null> {
      return (await this.namesOf([subject])).get(subjectKey(subject)) ?? null;
    },
  };
};
