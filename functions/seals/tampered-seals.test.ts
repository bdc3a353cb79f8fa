import {
  aPerson,
  clientOf,
  insertPeople,
  insertUnits,
  otherVillageCode,
  silenceLogs,
  startBackend,
  villageCode,
  type Backend,
} from '../_runtime/testing';
import { seals } from '@shared/contract/seals';
import type { SealKind } from '@shared/domain/points-words';
import { documents, type Stored } from '../_runtime/documents';
import { serve } from '../_runtime/serve';
import { transact } from '../_runtime/transact';
import { rankingId, type RankingDocument } from '../points/boards/ranking-store';
import { sealMonth, type SealDocument } from '../points/seals/seal-store';
import { sealNext } from '../points/testing/seal-next';
import { routes } from './index';
import { aClosedMonth, anEntryDocument, publishBoards, scoresOf } from './testing/closed-month-samples';

let backend: Backend;
const now = (): string => '2026-11-20T02:00:00.000Z';
const client = clientOf(serve(routes, { now }), { now });

const october = [anEntryDocument('m-1', 20), anEntryDocument('m-2', 30)];
const [mistaken] = october;
const reversal = anEntryDocument('m-1', -20, {
  ...{ reverses: mistaken?._id ?? null, source: 'reversal', objectionId: 'o-1' },
});

/** A village whose September is empty, and whose October was corrected by an objection. */
beforeAll(async () => {
  silenceLogs();
  backend = await startBackend();
  await insertUnits();
  await insertPeople([aPerson('m-1', ['member']), aPerson('m-2', ['member'])]);
  await aClosedMonth('2026-09', []);
  await aClosedMonth('2026-10', october);
  const entries = [...october, reversal];
  await documents.insert('ledgerEntries', reversal);
  await publishBoards('2026-10', scoresOf(entries), 'final');
  const final = { month: '2026-10', kind: 'final', sealedAt: '2026-11-08T16:10:00.000Z' } as const;
  await transact((transaction) =>
    sealNext(transaction, villageCode, { ...final, entries, boards: scoresOf(entries) }),
  );
});
afterAll(() => backend.stop());

/** The steps that did not pass, with the name of the row whose sum is not what it shows. */
const deviating = async (month: string, kind: SealKind): Promise<readonly string[]> => {
  const { steps } = await client.ask(seals.getVerification, 'm-2', { month, kind });
  const { names } = await client.ask(seals.get, 'm-2', { month, kind });
  return steps.flatMap(({ step, deviations }) =>
    deviations.map(({ subject }) => (subject === null ? step : `${step} of ${names[subject] ?? ''}`)),
  );
};

describe.each(['close', 'final'] as const)('the board that was published at its %s', (stage) => {
  const id = rankingId({ unitCode: villageCode, board: 'person' }, '2026-10', stage);
  let published: RankingDocument;
  beforeAll(async () => {
    published = (await documents.get<RankingDocument>('rankings', id))!;
  });
  const publish = (rows: RankingDocument['rows']): Promise<void> =>
    documents.put('rankings', Object.assign({}, published, { rows }));
  const withRow = (subjectId: string, change: object) =>
    published.rows.map((row) => (row.subjectId === subjectId ? { ...row, ...change } : row));
  afterEach(async () => {
    await publish(published.rows);
    expect(await deviating('2026-10', stage)).toEqual([]);
  });

  it('is found out when a score on it is changed, and in which row', async () => {
    await publish(withRow('m-2', { scoreTenths: 31 }));
    expect(await deviating('2026-10', stage)).toEqual(['sums of 欧阳建国', 'boards']);
  });

  it('is found out when a row is missing, or somebody else’s', async () => {
    await publish(published.rows.slice(0, -1));
    expect(await deviating('2026-10', stage)).toContain('boards');
    await publish(withRow('m-3', { subjectId: 'secretary' }));
    expect(await deviating('2026-10', stage)).toContain('boards');
  });

  it('is found out when it is gone', async () => {
    await documents.remove('rankings', id);
    expect(await deviating('2026-10', stage)).toContain('boards');
  });
});

describe('a seal in the place of another', () => {
  const kept = async (id: string) => ({
    seal: (await documents.get<SealDocument>('seals', id))!,
    leaves: (await documents.get('sealLeaves', id))!,
  });
  const keep = async (_id: string, sealed: { readonly seal: SealDocument; readonly leaves: Stored }) => {
    await documents.put('seals', Object.assign({}, sealed.seal, { _id }));
    await documents.put('sealLeaves', Object.assign({}, sealed.leaves, { _id }));
  };

  it('is found out when that of the close stands for the final one, as if nothing had been corrected', async () => {
    const [closeId, finalId] = [`${villageCode}:2026-10:close`, `${villageCode}:2026-10:final`];
    const [close, final] = [await kept(closeId), await kept(finalId)];
    await documents.remove('seals', closeId);
    await keep(finalId, close);
    expect(await deviating('2026-10', 'final')).toEqual(
      expect.arrayContaining(['count', 'entries', 'boards']),
    );
    await keep(finalId, final);
    await keep(closeId, close);
    expect(await deviating('2026-10', 'final')).toEqual([]);
  });

  it('is found out when it is another village’s, and tells nothing of that one', async () => {
    const placeId = `${villageCode}:2026-09:close`;
    const own = await kept(placeId);
    const entry = anEntryDocument('elsewhere', 20, { villageCode: otherVillageCode, month: '2026-09' });
    await documents.insert('ledgerEntries', entry);
    const others = sealMonth({
      ...{ villageCode: otherVillageCode, month: '2026-09', kind: 'close', sealedAt: own.seal.sealedAt },
      ...{ entries: [entry], boards: scoresOf([]), previous: null, salt: 'of the other village' },
    });
    await keep(placeId, others);
    expect(await deviating('2026-09', 'close')).toEqual(
      expect.arrayContaining(['count', 'entries', 'chain']),
    );
    const asked = { month: '2026-09', kind: 'close' } as const;
    expect((await client.ask(seals.listPublicEntries, 'm-1', asked)).items).toEqual([]);
    await keep(placeId, own);
    expect(await deviating('2026-09', 'close')).toEqual([]);
  });
});
