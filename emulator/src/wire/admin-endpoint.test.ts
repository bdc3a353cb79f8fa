import { sendRequest } from '../testing/send-request';
import { startTestEmulator, type TestEmulator } from '../testing/start-test-emulator';

let emulator: TestEmulator;
beforeAll(async () => (emulator = await startTestEmulator()));
afterAll(() => emulator.close());

const signed = { authorization: 'TC3-HMAC-SHA256 Credential=emulator' };

async function post(
  body: object | string,
  headers: Readonly<Record<string, string>> = signed,
): Promise<unknown> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const answer = await sendRequest(emulator.url, '/admin?env=test-env', {
    method: 'POST',
    headers,
    body: text,
  });
  expect(answer.status).toBe(200);
  return answer.json();
}

describe('the admin address', () => {
  it('answers with a request id', async () => {
    const data = ['{"_id":"a"}'];
    const answer = await post({ action: 'database.insertDocument', collectionName: 'notes', data });
    expect(answer).toEqual({
      requestId: expect.stringMatching(/\S/) as string,
      data: { insertedIds: ['a'] },
    });
  });

  it.each([
    ['an action that it does not know', { action: 'wx.openApi' }, 'EMULATOR_UNSUPPORTED'],
    ['an action named like a method of every object', { action: 'toString' }, 'EMULATOR_UNSUPPORTED'],
    ['a request without an action', {}, 'INVALID_PARAM'],
    ['another environment', { action: 'database.getDocument', envName: 'other' }, 'INVALID_ENV'],
    ['a body that is no object', '[]', 'INVALID_PARAM'],
    ['a body that is not JSON', '{', 'INVALID_PARAM'],
    ['a missing collection name', { action: 'database.getDocument' }, 'INVALID_PARAM'],
    [
      'a filter that is a list',
      { action: 'database.getDocument', collectionName: 'notes', query: '[]' },
      'INVALID_PARAM',
    ],
    [
      'an order of neither direction',
      { action: 'database.getDocument', collectionName: 'notes', order: '{"a":2}' },
      'INVALID_PARAM',
    ],
    [
      'a negative limit',
      { action: 'database.getDocument', collectionName: 'notes', limit: -1 },
      'INVALID_PARAM',
    ],
    [
      'an insert of nothing',
      { action: 'database.insertDocument', collectionName: 'notes', data: [] },
      'INVALID_PARAM',
    ],
    [
      'a collection that exists',
      { action: 'database.addCollection', collectionName: 'notes' },
      'DATABASE_COLLECTION_ALREADY_EXIST',
    ],
    [
      'an empty update',
      {
        action: 'database.modifyDocument',
        collectionName: 'notes',
        query: '{"_id":"a"}',
        data: '{}',
        merge: true,
      },
      'INVALID_PARAM',
    ],
    [
      'a malformed stage',
      { action: 'database.aggregateDocuments', collectionName: 'notes', stages: [{ stageKey: 'match' }] },
      'INVALID_PARAM',
    ],
    [
      'a version of a function',
      { action: 'functions.invokeFunction', function_name: 'f', qualifier: '1' },
      'EMULATOR_UNSUPPORTED',
    ],
    ['a path that climbs', { action: 'storage.getUploadMetadata', path: '../secret' }, 'INVALID_PARAM'],
  ])('refuses %s', async (_name, body, code) => {
    expect(await post(body)).toMatchObject({ code, message: expect.stringMatching(/\S/) as string });
  });

  it('says what became of an update that the SDK left empty', async () => {
    const body = {
      action: 'database.modifyDocument',
      collectionName: 'notes',
      query: '{"_id":"a"}',
      data: '{}',
      merge: true,
    };
    expect(await post(body)).toMatchObject({
      message: expect.stringContaining('use command.set({})') as string,
    });
  });

  it('gives 100 documents unless told, and 1,000 at most', async () => {
    await emulator.engine.createCollection({ name: 'many', indexes: [] });
    await emulator.engine.insert(
      'many',
      Array.from({ length: 1005 }, (_value, n) => ({ n })),
    );
    const countFor = async (limit: object) => {
      const answer = await post({ action: 'database.getDocument', collectionName: 'many', ...limit });
      return (answer as { data: { list: unknown[] } }).data.list.length;
    };
    expect([await countFor({}), await countFor({ limit: 7 }), await countFor({ limit: 5000 })]).toEqual([
      100, 7, 1000,
    ]);
  });

  it('refuses a request without a signature', async () => {
    expect(await post({ action: 'database.startTransaction' }, {})).toMatchObject({
      code: 'SIGN_PARAM_INVALID',
    });
  });

  it('refuses a request of more than 6 MB and reads it to its end', async () => {
    const body = JSON.stringify({ action: 'database.startTransaction', filler: 'x'.repeat(6 * 1024 * 1024) });
    expect(await post(body)).toMatchObject({ code: 'EXCEED_REQUEST_SIZE_LIMIT' });
  });

  it('logs what it does not support, so that nobody searches for long', () => {
    const message = 'the emulator does not support the action wx.openApi';
    expect(emulator.logged).toContainEqual({ level: 'warn', source: 'emulator', message });
  });

  it('counts what is asked of the database and of the storage, refusals too', async () => {
    const { database, storage } = emulator.requests;
    await post({ action: 'database.getDocument', collectionName: 'notes', query: '{"_id":"a"}' });
    await post({ action: 'database.getDocument' });
    await post({ action: 'storage.getUploadMetadata', path: 'a.txt' });
    await post({ action: 'wx.openApi' });
    expect(emulator.requests).toMatchObject({ database: database + 2, storage: storage + 1 });
  });

  it('refuses a document that joins have made larger than the database holds one', async () => {
    const text = 'x'.repeat(1024 * 1024);
    await emulator.engine.insert(
      'notes',
      Array.from({ length: 17 }, (_, index) => ({ _id: `large-${index.toString()}`, text })),
    );
    const joining = (count: number) => {
      const match = { _id: { $gte: 'large-', $lt: 'large.' } };
      const lookup = { from: 'notes', pipeline: [{ $match: match }, { $limit: count }], as: 'all' };
      const stages = [
        { stageKey: '$match', stageValue: '{"_id":"large-0"}' },
        { stageKey: '$lookup', stageValue: JSON.stringify(lookup) },
        { stageKey: '$project', stageValue: '{"all":1}' },
      ];
      return post({ action: 'database.aggregateDocuments', collectionName: 'notes', stages });
    };
    expect(await joining(2)).toMatchObject({ data: { list: [expect.any(String)] } });
    expect(await joining(17)).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' });
  });
});
