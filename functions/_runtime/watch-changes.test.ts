import { startBackend } from './testing';
import type { Backend } from './testing';
import { documents, type Documents, type Stored } from './documents';
import { transact } from './transact';
import { watchChanges, type DocumentChange } from './watch-changes';

interface Note extends Stored {
  readonly ownerId?: string;
  readonly words?: string;
}
const aNote = (_id: string, words: string): Note => ({ _id, ownerId: 'watched', words });

const wordsOf = (note: Note | null) => note?.words;

let backend: Backend;
beforeAll(async () => (backend = await startBackend()));
afterAll(() => backend.stop());

/** What was noted of a transaction that does this. */
const watched = (run: (inside: Documents) => Promise<void>): Promise<readonly DocumentChange[]> =>
  transact(async (transaction) => {
    const watch = watchChanges(transaction);
    await run(watch.documents);
    return watch.changes();
  });

describe('what is written', () => {
  it('is noted with the state before, read or not', async () => {
    for (const id of ['read', 'found', 'blind']) await documents.insert('media', aNote(id, 'old'));
    const changes = await watched(async (inside) => {
      await inside.get('media', 'read');
      await inside.find('media', { where: { ownerId: 'watched' } });
      for (const id of ['read', 'found', 'blind']) await inside.put('media', aNote(id, 'new'));
      await inside.insert('media', aNote('fresh', 'new'));
      await inside.put('media', aNote('put-fresh', 'new'));
    });
    const told = changes.map(({ collection, documentId, before, after }) => [
      ...[collection, documentId],
      ...[wordsOf(before), wordsOf(after)],
    ]);
    expect(told).toEqual([
      ...['read', 'found', 'blind'].map((id) => ['media', id, 'old', 'new']),
      ['media', 'fresh', undefined, 'new'],
      ['media', 'put-fresh', undefined, 'new'],
    ]);
    expect(await documents.get('media', 'blind')).toEqual(aNote('blind', 'new'));
  });

  it('several times is one change, from the first state to the last', async () => {
    await documents.insert('media', aNote('thrice', 'one'));
    const changes = await watched(async (inside) => {
      await inside.put('media', aNote('thrice', 'two'));
      await inside.get('media', 'thrice');
      await inside.put('media', aNote('thrice', 'three'));
    });
    expect(changes).toMatchObject([{ before: { words: 'one' }, after: { words: 'three' } }]);
  });

  it('many at once is a change for each document, and all of them are there', async () => {
    const notes = ['one', 'two', 'three'].map((id) => aNote(`many-${id}`, id));
    const changes = await watched((inside) => inside.insertMany('media', notes));
    expect(changes.map(({ documentId, before, after }) => [documentId, before, after])).toEqual(
      notes.map((note) => [note._id, null, note]),
    );
    expect(await Promise.all(notes.map(({ _id }) => documents.get('media', _id)))).toEqual(notes);
  });

  it('is noted whole though only some fields of it were read', async () => {
    await documents.insert('media', aNote('partly', 'old'));
    const changes = await watched(async (inside) => {
      const where = { _id: 'partly' };
      expect(await inside.find('media', { where, fields: ['ownerId'] })).toEqual([
        { _id: 'partly', ownerId: 'watched' },
      ]);
      await inside.put('media', aNote('partly', 'new'));
    });
    expect(changes).toMatchObject([{ before: { words: 'old' }, after: { words: 'new' } }]);
  });

  it('many at once fails whole when one of them is there already', async () => {
    await documents.insert('media', aNote('taken', 'old'));
    await expect(
      documents.insertMany('media', [aNote('free', 'new'), aNote('taken', 'new')]),
    ).rejects.toThrow();
    expect(await documents.get('media', 'free')).toBeNull();
  });

  it('and removed is noted, and gone', async () => {
    await documents.insert('media', aNote('doomed', 'old'));
    const changes = await watched((inside) => inside.remove('media', 'doomed'));
    expect(changes).toMatchObject([{ documentId: 'doomed', before: { words: 'old' }, after: null }]);
    expect(await documents.get('media', 'doomed')).toBeNull();
  });

  it('to two collections under one id is two changes', async () => {
    const changes = await watched(async (inside) => {
      await inside.put('media', aNote('same', 'a'));
      await inside.put('settings', aNote('same', 'b'));
    });
    expect(changes.map(({ collection }) => collection)).toEqual(['media', 'settings']);
  });

  it('of projections, secrets and identities is not noted', async () => {
    const changes = await watched(async (inside) => {
      for (const collection of ['monthScores', 'requestKeys', 'sessions', 'signIns', 'attempts'] as const)
        await inside.put(collection, aNote('quiet', 'a'));
      await inside.insert('identities', aNote('o-openid', 'a'));
      await inside.remove('identities', 'o-openid');
    });
    expect(changes).toEqual([]);
  });

  it('is nothing when it is only read', async () => {
    expect(
      await watched(async (inside) => {
        await inside.find('media', { where: { ownerId: 'watched' } });
      }),
    ).toEqual([]);
  });
});
