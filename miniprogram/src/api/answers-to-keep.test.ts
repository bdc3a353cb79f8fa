import type { DehydratedState } from '@tanstack/react-query';
import { answersToKeep } from './answers-to-keep';

type KeptQuery = DehydratedState['queries'][number];

const megabyte = 1_024 * 1_024;

const anAnswer = (name: string, data: unknown, dataUpdatedAt = 0): KeptQuery =>
  ({ queryKey: [name], queryHash: name, state: { data, dataUpdatedAt } }) as unknown as KeptQuery;
const namesOf = (queries: readonly KeptQuery[]) => queries.map(({ queryHash }) => queryHash);
const bytesOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value));

/** A list of a thousand people, fifty of them a page, as somebody left it who had turned every page. */
const aThousandRows = () => {
  const row = { personId: 'p-1', name: '欧阳建国', words: '村口第二盏路灯不亮'.repeat(10) };
  const pages = Array.from({ length: 20 }, () => ({ items: Array.from({ length: 50 }, () => row) }));
  return { pages, pageParams: pages.map((_page, index) => String(index)) };
};

describe('what the phone keeps of answers', () => {
  it('is the newest forty', () => {
    const answers = Array.from({ length: 50 }, (_answer, index) => anAnswer(`a-${index}`, 'x', index));
    const kept = namesOf(answersToKeep(answers));
    expect(kept).toHaveLength(40);
    expect(kept[0]).toBe('a-49');
    expect(kept).not.toContain('a-9');
  });

  it('is the first page of a list', () => {
    const [kept] = answersToKeep([anAnswer('list', aThousandRows())]);
    expect(kept?.state.data).toEqual({
      pages: aThousandRows().pages.slice(0, 1),
      pageParams: aThousandRows().pageParams.slice(0, 1),
    });
  });

  it('is half a megabyte at most, however long forty lists are', () => {
    const all = Array.from({ length: 40 }, (_list, index) =>
      anAnswer(`list-${index}`, aThousandRows(), index),
    );
    expect(bytesOf(all)).toBeGreaterThan(10 * megabyte);
    const kept = answersToKeep(all);
    expect(bytesOf(kept)).toBeLessThan(megabyte / 2 + 1_024);
    expect(namesOf(kept)[0]).toBe('list-39');
    expect(kept.length).toBeGreaterThan(20);
  });

  it('goes on with smaller ones when one is too large', () => {
    const answers = [anAnswer('small', 'x', 1), anAnswer('huge', 'x'.repeat(megabyte), 2)];
    expect(namesOf(answersToKeep(answers))).toEqual(['small']);
  });
});
