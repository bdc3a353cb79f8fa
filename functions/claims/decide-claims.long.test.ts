import { villageCode, type Backend } from '../_runtime/testing';
import { claims } from '@shared/contract/claims';
import { points } from '@shared/contract/points';
import { documents } from '../_runtime/documents';
import {
  claimIdsOf,
  client,
  decide,
  entriesOf,
  forgetClaims,
  homeId,
  household,
  person,
  refusedDecide,
  startClaimsVillage,
  submit,
} from './testing/claims-village';

let backend: Backend;
beforeAll(async () => {
  backend = await startClaimsVillage();
});
afterAll(() => backend.stop());
afterEach(forgetClaims);

describe('the second person', () => {
  it.each([
    ['the claimant', 'secretary', 'secretary', {}],
    ['who claimed it for somebody else', 'secretary', 'secretary', { subject: person('neighbour') }],
    ['somebody of the household of the person', 'villager', 'committee', {}],
    ['somebody of the household', 'villager', 'committee', { subject: household }],
    ['whose points they are', 'liaison', 'committee', { subject: person('committee') }],
  ])('is never %s', async (_who, claimant, decider, input) => {
    const { claimId } = await submit(claimant, input);
    expect(await refusedDecide(decider, [claimId])).toBe('OwnMatter');
    expect(await refusedDecide(decider, [claimId], { decision: 'refuse', reason: 'no' })).toBe('OwnMatter');
    const shown = await client.ask(claims.get, decider, { claimId });
    expect(shown).toMatchObject({ state: 'waiting', canDecide: false });
  });

  it('is never who acted for the claimant', async () => {
    const claim = await submit('neighbour');
    await documents.put('claims', {
      ...(await documents.get('claims', claim.claimId))!,
      ...{ proxyId: 'secretary', proxyName: 'name of secretary' },
    });
    expect(await refusedDecide('secretary', [claim.claimId])).toBe('OwnMatter');
    await expect(decide('committee', [claim.claimId])).resolves.toMatchObject({ left: [] });
  });

  it('is nobody who has moved into the household since', async () => {
    const { claimId } = await submit('neighbour');
    const neighbour = (await documents.get('people', 'neighbour'))!;
    await documents.put('people', { ...neighbour, ...{ householdId: homeId } });
    expect(await refusedDecide('committee', [claimId])).toBe('OwnMatter');
    expect(await refusedDecide('committee', [claimId], { decision: 'refuse', reason: 'no' })).toBe(
      'OwnMatter',
    );
    await documents.put('people', neighbour);
    await expect(decide('committee', [claimId])).resolves.toMatchObject({ left: [] });
  });

  it('runs the village, or is of its township', async () => {
    const [one, two, three] = await claimIdsOf('neighbour', [{}, {}, {}]);
    for (const who of ['villager', 'worker', 'liaison', 'supervisor', 'elsewhere']) {
      expect([who, await refusedDecide(who, [one!])]).toEqual([who, 'Forbidden']);
    }
    for (const [who, claimId] of [
      ['secretary', one],
      ['committee', two],
      ['officer', three],
    ] as const) {
      await expect(decide(who, [claimId!])).resolves.toMatchObject({ items: [{ state: 'confirmed' }] });
    }
  });

  it('refuses with a reason, which the claimant reads', async () => {
    const { claimId } = await submit('villager');
    expect(await refusedDecide('secretary', [claimId], { decision: 'refuse' })).toBe('InvalidInput');
    await decide('secretary', [claimId], { decision: 'refuse', reason: 'nobody saw it' });
    expect(await client.ask(claims.get, 'villager', { claimId })).toMatchObject({
      ...{ state: 'refused', reason: 'nobody saw it', deciderName: 'name of secretary', entryId: null },
    });
    expect(await entriesOf('villager')).toEqual([]);
  });

  it('finds it taken back, or the claimant finds it decided: never both', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { claimId } = await submit('neighbour');
      const [withdrawal] = await Promise.all([
        client.answer(claims.withdraw, 'neighbour', { claimId }),
        client.answer(claims.decide, 'secretary', { villageCode, claimIds: [claimId], decision: 'confirm' }),
      ]);
      const { state, entryId } = await client.ask(claims.get, 'neighbour', { claimId });
      expect(state).toBe(withdrawal.ok ? 'withdrawn' : 'confirmed');
      const entries = (await entriesOf('neighbour')).filter(({ sourceId }) => sourceId === claimId);
      expect(entries.map(({ _id }) => _id)).toEqual(withdrawal.ok ? [] : [entryId]);
    }
  });

  it('is one: of three confirmations at once one posts', async () => {
    const { claimId } = await submit('neighbour');
    const answers = await Promise.all(
      ['secretary', 'committee', 'officer'].map((who) =>
        client.answer(claims.decide, who, { villageCode, claimIds: [claimId], decision: 'confirm' }),
      ),
    );
    const codes = answers.map((answer) => (answer.ok ? 'confirmed' : answer.error.code)).sort();
    expect(codes).toEqual(['StateConflict', 'StateConflict', 'confirmed']);
    expect(await entriesOf('neighbour')).toHaveLength(1);
  });
});

describe('a rule of two persons', () => {
  it('cannot be posted at once, nor in a batch', async () => {
    const input = { subject: person('neighbour'), ruleId: 'virtue' };
    expect(await client.refusal(points.post, 'secretary', input)).toBe('ConfirmationNeeded');
    const batch = { subjects: [person('neighbour')], ruleId: 'virtue' };
    expect(await client.refusal(points.postBatch, 'secretary', batch)).toBe('ConfirmationNeeded');
    await expect(
      client.ask(points.post, 'secretary', { ...input, ruleId: 'at-once' }),
    ).resolves.toMatchObject({ confirmerName: null });
  });

  it('cannot be reached by a correction that its own recorder makes', async () => {
    const { entryId } = await client.ask(points.post, 'secretary', {
      ...{ subject: person('neighbour'), ruleId: 'at-once' },
    });
    const correction = { entryId, reason: 'more was due', replacement: { ruleId: 'virtue' } };
    expect(await client.refusal(points.reverse, 'secretary', correction)).toBe('OwnMatter');
    const { correctedBy } = await client.ask(points.reverse, 'committee', correction);
    expect(await client.ask(points.getEntry, 'secretary', { entryId: correctedBy! })).toMatchObject({
      ...{ recorderName: 'name of secretary', confirmerName: 'name of committee', corrects: entryId },
    });
  });
});

describe('caps', () => {
  it('cut what is confirmed, and the claim says so', async () => {
    const [one, two, three] = await claimIdsOf('neighbour', Array(3).fill({ ruleId: 'capped' }));
    await decide('secretary', [one!]);
    expect((await decide('secretary', [two!])).items).toMatchObject([
      { state: 'confirmed', askedTenths: 20, deltaTenths: 10, cutBy: 'month' },
    ]);
    expect(await refusedDecide('secretary', [three!])).toBe('CapReached');
    expect(await client.ask(claims.get, 'neighbour', { claimId: three! })).toMatchObject({
      state: 'waiting',
    });
  });

  it('of several leave those that get nothing waiting, and confirm the others, oldest first', async () => {
    const ofNeighbour = await claimIdsOf('neighbour', Array(3).fill({ ruleId: 'capped' }));
    const [withdrawn] = await claimIdsOf('spouse', [{}]);
    await client.ask(claims.withdraw, 'spouse', { claimId: withdrawn! });
    const [fine] = await claimIdsOf('villager', [{}]);
    const asked = [...ofNeighbour.toReversed(), withdrawn!, fine!, fine!];
    const { items, left } = await decide('secretary', asked);
    expect(items.map(({ claimId, state, deltaTenths }) => [claimId, state, deltaTenths])).toEqual([
      [ofNeighbour[2], 'waiting', null],
      [ofNeighbour[1], 'confirmed', 10],
      [ofNeighbour[0], 'confirmed', 20],
      [withdrawn, 'withdrawn', null],
      [fine, 'confirmed', 20],
    ]);
    expect(left).toEqual([
      { claimId: ofNeighbour[2], code: 'CapReached' },
      { claimId: withdrawn, code: 'StateConflict' },
    ]);
  });

  it('of several with an own matter among them decide nothing', async () => {
    const [one] = await claimIdsOf('neighbour', [{}]);
    const [own] = await claimIdsOf('villager', [{}]);
    expect(await refusedDecide('committee', [one!, own!])).toBe('OwnMatter');
    expect(await refusedDecide('secretary', [one!, 'no-such-claim'])).toBe('NotFound');
    expect(await entriesOf('neighbour')).toEqual([]);
  });
});
