import type { Subject } from '@shared/domain/points-words';
import type { Documents, Stored } from '../_runtime/documents';

interface NamedDocument extends Stored {
  readonly villageCode: string | null;
  readonly name: string;
}

/** Those who can hold points, by name. */
export const subjectStore = (documents: Documents) => ({
  /** The name of a person or household of this village; null when the village has none by that id. */
  async findName(villageCode: string, { kind, id }: Subject): Promise<string | null> {
    const found = await documents.get<NamedDocument>(kind === 'person' ? 'people' : 'households', id);
    return found?.villageCode === villageCode ? found.name : null;
  },
});
