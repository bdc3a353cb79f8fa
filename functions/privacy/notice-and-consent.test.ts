import { townshipCode, villageCode, type Backend } from '../_runtime/testing';
import { privacy } from '@shared/contract/privacy';
import { privacyNoticeVersion as version } from '@shared/domain/consent';
import { documents } from '../_runtime/documents';
import { client, clock, findPerson, historyOf, main, startPrivacyVillage } from './testing/privacy-village';

let backend: Backend;
beforeAll(async () => {
  backend = await startPrivacyVillage();
});
afterAll(() => backend.stop());

describe('the notice', () => {
  const askAsVisitor = async (input: unknown) => {
    const event = {
      httpMethod: 'POST',
      headers: {},
      body: JSON.stringify({ method: 'privacy.getNotice', input }),
    };
    const { body } = (await main(event)) as { readonly body: string };
    return (JSON.parse(body) as { readonly data: unknown }).data;
  };

  test('a stranger reads the version in force and what the village and those above it add', async () => {
    const choices = { consentWords: 'Ask at the village hall.' };
    const changed = { changedAt: clock.now, changedById: 'x', changedByName: 'x' };
    await documents.insert('settings', Object.assign({ _id: townshipCode }, changed, { choices }));
    expect(await askAsVisitor({ villageCode })).toEqual({
      ...{ version, villageName: 'Wuqiao', villageWords: 'Ask at the village hall.' },
    });
  });

  test('without a village, or with one that is none, only the version is told', async () => {
    const bare = { version, villageName: '', villageWords: '' };
    expect(await askAsVisitor({})).toEqual(bare);
    expect(await askAsVisitor({ villageCode: '999999999999' })).toEqual(bare);
  });
});

describe('consent', () => {
  test('each purpose is asked for by itself, and what was never asked says so', async () => {
    const { consents, history } = await client.ask(privacy.get, 'anna', {});
    expect(history).toEqual([]);
    expect(consents).toEqual(
      ['service', 'board', 'location', 'message'].map((purpose) => ({
        ...{ purpose, isRequired: purpose === 'service', isGiven: null, version: '', at: null },
      })),
    );
  });

  test('every yes and no is kept, and the newest counts', async () => {
    const say = (isGiven: boolean) =>
      client.ask(privacy.submitConsent, 'anna', { version, consents: [{ purpose: 'location', isGiven }] });
    await say(true);
    clock.now = '2026-11-20T03:00:00.000Z';
    const { consents } = await say(false);
    expect(consents[2]).toEqual({
      ...{ purpose: 'location', isRequired: false, isGiven: false, version, at: clock.now },
    });
    const { history } = await client.ask(privacy.get, 'anna', {});
    expect(history).toEqual([
      { purpose: 'location', version, isGiven: false, at: '2026-11-20T03:00:00.000Z' },
      { purpose: 'location', version, isGiven: true, at: '2026-11-20T02:00:00.000Z' },
    ]);
    expect((await historyOf('anna'))[0]).toMatchObject({
      kind: 'changed',
      changes: [{ field: 'consent.location', before: 'given', after: 'declined' }],
    });
  });

  test('saying the same again changes nothing', async () => {
    const before = await findPerson('anna');
    const consents = [{ purpose: 'location', isGiven: false } as const];
    await client.ask(privacy.submitConsent, 'anna', { version, consents });
    expect(await findPerson('anna')).toEqual(before);
    expect((await client.ask(privacy.get, 'anna', {})).history).toHaveLength(2);
  });

  test.each([
    ['the one that is needed is not taken back here', version, 'service', false, 'required'],
    ['words that are no longer in force are not agreed to', '2020-01', 'board', true, 'version'],
  ] as const)('%s', async (_title, said, purpose, isGiven, reason) => {
    const input = { version: said, consents: [{ purpose, isGiven }] };
    const answer = await client.answer(privacy.submitConsent, 'anna', input);
    expect(answer).toMatchObject({ error: { code: 'StateConflict', details: { reason } } });
  });

  test('yes and no to one purpose at once is no answer', async () => {
    const consents = [true, false].map((isGiven) => ({ purpose: 'board', isGiven }) as const);
    const refusal = await client.refusal(privacy.submitConsent, 'anna', { version, consents });
    expect(refusal).toBe('InvalidInput');
  });
});
