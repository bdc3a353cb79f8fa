import { announcements } from '@shared/contract/announcements';
import { answer, onePage, promised, readAsPromised } from './answer';
import { villages } from './all-samples';

describe.each(Object.entries(villages))('what a %s village answers', (_, answers) => {
  it.each([...answers.values()].map((one) => [one.method.name, one] as const))(
    '%s is what the contract promises',
    (_name, { method, of }) => {
      expect(() => readAsPromised(method, of({}))).not.toThrow();
    },
  );
});

describe('an answer', () => {
  const notices = villages.full.get(announcements.list.name)!;

  it('is refused for a question that the contract does not know', () => {
    expect(() => promised(notices, { limit: 'many' })).toThrow(/announcements.list was asked/);
  });

  it('is refused for a field that the contract does not know', () => {
    const [first] = (promised(notices, {}) as ReturnType<typeof onePage<object>>).items;
    const withMore = {
      ...answer(announcements.list, { ...onePage([]) }),
      of: () => onePage([{ ...first, mood: 1 }]),
    };
    expect(() => promised(withMore, {})).toThrow('the contract knows no items.0.mood');
  });

  it('to the question for a further page is empty', () => {
    const long = villages.long.get(announcements.list.name)!;
    expect(promised(long, {})).toMatchObject({ nextCursor: 'next' });
    expect(promised(long, { cursor: 'next' })).toEqual({ items: [], nextCursor: null });
  });
});
