import { NoAnswerError } from '../api-error';
import { createOutbox } from './create-outbox';
import { anOutbox, aWish, aWorld, itemsOf, portsOf, refused, type World } from './testing/a-world';

const offline = () => {
  throw new NoAnswerError('offline');
};

describe('a draft', () => {
  const text = '{"note":"swept the road"}';

  it('moves into the item in the same moment', () => {
    const world = aWorld();
    world.texts.set('draft:points', text);
    anOutbox(world).accept(aWish({ draftKey: 'points' }));
    expect(world.texts.has('draft:points')).toBe(false);
  });

  it('is taken by the next start when the app dies just after the item was stored', async () => {
    const world = aWorld();
    world.texts.set('draft:points', text);
    const ports = portsOf(world);
    const dying = createOutbox({ ...ports, storage: { ...ports.storage, remove: () => undefined } });
    dying.accept(aWish({ draftKey: 'points' }));
    const [key = ''] = itemsOf(world);
    const item = JSON.parse(world.texts.get(key) ?? '') as { readonly draft: object };
    world.texts.set(key, JSON.stringify({ ...item, draft: { ...item.draft, isTaken: false } }));
    expect(world.texts.has('draft:points')).toBe(true);
    const outbox = anOutbox(world);
    await world.settle();
    expect(world.texts.has('draft:points')).toBe(false);
    expect(outbox.entries()).toHaveLength(1);
    expect(world.sent).toHaveLength(1);
  });

  it('is left alone by the next start when other words stand there', () => {
    const world = aWorld();
    world.answer = offline;
    world.texts.set('draft:points', text);
    anOutbox(world).accept(aWish({ draftKey: 'points' }));
    world.texts.set('draft:points', text);
    anOutbox(world);
    expect(world.texts.get('draft:points')).toBe(text);
  });

  const refusedWith = async (world: World) => {
    world.answer = () => refused('CapReached');
    world.texts.set('draft:points', text);
    const outbox = anOutbox(world);
    const { itemId } = outbox.accept(aWish({ draftKey: 'points' }));
    await world.settle();
    expect(outbox.entries()).toMatchObject([{ state: 'needsAttention', canGiveBack: true }]);
    return { outbox, itemId };
  };

  it('comes back with the words it had, and the item goes', async () => {
    const world = aWorld();
    const { outbox, itemId } = await refusedWith(world);
    expect(outbox.giveBack(itemId)).toBe('given');
    expect(world.texts.get('draft:points')).toBe(text);
    expect(outbox.entries()).toEqual([]);
    expect(world.forgotten).toEqual([]);
  });

  it('does not take the place of other words unless somebody says so', async () => {
    const world = aWorld();
    const { outbox, itemId } = await refusedWith(world);
    world.texts.set('draft:points', '{"note":"other"}');
    expect(outbox.giveBack(itemId)).toBe('occupied');
    expect(outbox.entries()).toHaveLength(1);
    expect(world.texts.get('draft:points')).toBe('{"note":"other"}');
    expect(outbox.giveBack(itemId, { isReplacing: true })).toBe('given');
    expect(world.texts.get('draft:points')).toBe(text);
  });

  it('stays in the item when the phone has no room for it', async () => {
    const world = aWorld();
    const { outbox, itemId } = await refusedWith(world);
    world.hasRoom = false;
    expect(outbox.giveBack(itemId)).toBe('impossible');
    expect(outbox.entries()).toHaveLength(1);
  });

  it('is taken back by the form that is still open, with the newer words', async () => {
    const world = aWorld();
    const { outbox, itemId } = await refusedWith(world);
    world.texts.set('draft:points', '{"note":"newer"}');
    outbox.takeBack(itemId);
    expect(world.texts.get('draft:points')).toBe('{"note":"newer"}');
    expect(itemsOf(world)).toEqual([]);
  });
});
