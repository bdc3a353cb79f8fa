import { randomUUID } from 'node:crypto';
import { media } from '@shared/contract/media';
import { people } from '@shared/contract/people';
import { points, pointsLimits } from '@shared/contract/points';
import type { Rule } from '@shared/contract/rules';
import { roomiestRule } from '../durability/roomiest-rule';
import { idOf } from '../durability/sign-in-as';
import { outcomeOf, refusalOf, startVillage, type Village } from './village';

let village: Village;
let rule: Rule;

beforeAll(async () => {
  village = await startVillage();
  const { items: rules } = await village.as('secretary').call(points.listRules, {});
  rule = roomiestRule(rules);
});
afterAll(() => village.close());

const aPost = (note: string) => ({
  subject: { kind: 'person' as const, id: idOf('member') },
  ruleId: rule.ruleId,
  note,
});

describe('a request key', () => {
  it('brings the first answer again and writes nothing more', async () => {
    const secretary = village.as('secretary');
    const [note, key] = ['once and only once', randomUUID()];
    const first = await secretary.call(points.post, aPost(note), key);
    expect(await secretary.call(points.post, aPost(note), key)).toEqual(first);
    const { items } = await secretary.call(points.listEntries, { scope: 'village', limit: 100 });
    expect(items.filter((entry) => entry.note === note)).toHaveLength(1);
  });

  it('with another input is refused, and with another method too', async () => {
    const secretary = village.as('secretary');
    const key = randomUUID();
    await secretary.call(points.post, aPost('one'), key);
    expect(await refusalOf(secretary, points.post, aPost('two'), key)).toBe('409 RequestKeyReused');
    const reversal = { entryId: 'any', reason: 'none' };
    expect(await refusalOf(secretary, points.reverse, reversal, key)).toBe('409 RequestKeyReused');
  });

  it("is each person's own: the key of another brings nobody's answer", async () => {
    const key = randomUUID();
    const mine = await village.as('villager').call(media.prepareUpload, {}, key);
    const theirs = await village.as('member').call(media.prepareUpload, {}, key);
    expect(theirs.mediaId).not.toBe(mine.mediaId);
  });

  it('asked for twenty times at once writes once', async () => {
    const secretary = village.as('secretary');
    const [note, key] = ['twenty at once', randomUUID()];
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => secretary.call(points.post, aPost(note), key)),
    );
    expect(new Set(answers.map(({ entryId }) => entryId)).size).toBe(1);
    const { items } = await secretary.call(points.listEntries, { scope: 'village', limit: 100 });
    expect(items.filter((entry) => entry.note === note)).toHaveLength(1);
  });
});

const send = (functionName: string, body: string, method = 'POST'): Promise<Response> =>
  fetch(`${village.runtime.address}/api/${functionName}`, {
    method,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${village.as('secretary').token}` },
    ...(method === 'GET' ? {} : { body }),
  });

describe('a malformed body', () => {
  const getMe = people.getMe.name;
  it.each([
    ['nothing', ''],
    ['not JSON', '{"method":'],
    ['a number', '7'],
    ['null', 'null'],
    ['a text', '"people.getMe"'],
    ['an array', `[{"method":"${getMe}"}]`],
    ['no method', '{}'],
    ['a number for a method', '{"method":7}'],
    ['an array for a method', `{"method":["${getMe}"]}`],
    ['an array for an input', `{"method":"${getMe}","input":[]}`],
    ['a text for an input', `{"method":"${getMe}","input":"x"}`],
    ['null for an input', `{"method":"${getMe}","input":null}`],
    ['a key with strange characters', `{"method":"${getMe}","input":{},"requestKey":"../../x"}`],
    ['a key that is too short', `{"method":"${getMe}","input":{},"requestKey":"x"}`],
    ['a key that is an object', `{"method":"${getMe}","input":{},"requestKey":{"$gt":""}}`],
  ])('of %s is refused', async (_what, body) => {
    expect(await outcomeOf(await send('people', body))).toBe('400 InvalidInput');
  });

  it('of 110 KB is too large', async () => {
    const body = JSON.stringify({ method: getMe, input: { filler: 'x'.repeat(110_000) } });
    expect(await outcomeOf(await send('people', body))).toBe('413 BodyTooLarge');
  });

  it('of 20 MB is too large as well, and the runtime lives on', async () => {
    expect(await outcomeOf(await send('people', 'x'.repeat(20_000_000)))).toBe('413 BodyTooLarge');
    expect((await send('people', JSON.stringify({ method: getMe, input: {} }))).status).toBe(200);
  });

  it('does not show that it is malformed to somebody unknown', async () => {
    const answer = await fetch(`${village.runtime.address}/api/people`, { method: 'POST', body: '{' });
    expect(await outcomeOf(answer)).toBe('401 Unauthenticated');
  });
});

describe('an input that the contract does not allow', () => {
  it.each([
    ['no subject', { subject: undefined }],
    ['a subject that matches everything', { subject: { kind: 'person', id: { $ne: null } } }],
    ['an id with a slash', { ruleId: '../rules' }],
    ['an empty id', { ruleId: '' }],
    ['half a point', { quantity: 1.5 }],
    ['a quantity of nothing', { quantity: 0 }],
    ['a quantity below nothing', { quantity: -1 }],
    ['a quantity as text', { quantity: '1' }],
    ['a huge quantity', { quantity: pointsLimits.quantityMax + 1 }],
    ['a day that is none', { effectiveOn: '2026-02-30' }],
    ['a note of 201 characters', { note: 'x'.repeat(201) }],
    ['ten photos', { photos: Array.from({ length: 10 }, (_, index) => `m-${index}`) }],
    ['half a village', { villageCode: '411725' }],
  ])('such as %s is refused', async (_what, changes) => {
    const input = { ...aPost('never written'), ...changes };
    const body = JSON.stringify({ method: points.post.name, input, requestKey: randomUUID() });
    expect(await outcomeOf(await send('points', body))).toBe('400 InvalidInput');
  });

  it('such as a write without a key is refused', async () => {
    const body = JSON.stringify({ method: points.post.name, input: aPost('never written') });
    const answer = await send('points', body);
    expect(await answer.json()).toMatchObject({
      error: { code: 'InvalidInput', details: { fields: ['requestKey'] } },
    });
  });
});

describe('what does not exist', () => {
  it.each([
    ['a method', () => send('points', '{"method":"points.removeEverything","input":{}}')],
    [
      "another function's method",
      () => send('people', JSON.stringify({ method: points.listRules.name, input: {} })),
    ],
    ['a function', () => send('nothing', '{}')],
    ["an object's own property", () => send('constructor', '{}')],
    ['a method of HTTP', () => send('people', '', 'GET')],
  ])('is refused: %s', async (_what, ask) => {
    expect(await outcomeOf(await ask())).toBe('404 MethodUnknown');
  });
});
