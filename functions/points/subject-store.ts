import type { Subject, SubjectKind } from '@shared/domain/points-words';
import type { Documents, Stored } from '../_runtime/documents';
import { findByIds } from '../_runtime/find-by-ids';

interface NamedDocument extends Stored {
  readonly villageCode: string | null;
  readonly name: string;
}

/** One key for a subject of either kind. */
export const subjectKey = ({ kind, id }: Subject): string => `${kind}:${id}`;

const collections = {
  person: 'people',
  household: 'households',
  grid: 'orgUnits',
  applicant: 'people',
} as const;

/** Those who can hold points, by name. */
export const subjectStore = (documents: Documents, villageCode: string) => {
  const namesOfKind = async (kind: SubjectKind, subjects: readonly Subject[]) => {
    const ids = subjects.filter((subject) => subject.kind === kind).map(({ id }) => id);
    const found = await findByIds<NamedDocument>(documents, collections[kind], ids);
    return [...found.values()]
      .filter((document) => document.villageCode === villageCode)
      .map(({ _id: id, name }) => [subjectKey({ kind, id }), name] as const);
  };

  return {
    /** Names by `subjectKey`; whom the village does not have is left out. */
    async namesOf(subjects: readonly Subject[]): Promise<ReadonlyMap<string, string>> {
      const people = await namesOfKind('person', subjects);
      return new Map([...people, ...(await namesOfKind('household', subjects))]);
    },

    async findName(subject: Subject): Promise<string | null> {
      return (await this.namesOf([subject])).get(subjectKey(subject)) ?? null;
    },
  };
};
