import type { Finding } from '@shared/contract/findings';
import { findingKinds } from '@shared/domain/points-words';
import { aFinding } from './testing/a-finding';
import { sentenceOf, stateOf } from './state';

const facts = (fields: Partial<Finding['facts']>): Partial<Finding> => ({
  facts: { ...aFinding().facts, ...fields },
});

describe('the sentence', () => {
  it('of a difference tells both scores, of a month or a whole year', () => {
    const wrong = { subjectName: 'Ann', foundTenths: 990, expectedTenths: 185 };
    expect(sentenceOf(aFinding({ kind: 'scoreDifference', ...facts(wrong) }))).toBe(
      'Ann2026年11月的得分写着 99.0 分，按流水一笔一笔加起来是 18.5 分。',
    );
    const year = { ...wrong, year: '2026' };
    expect(sentenceOf(aFinding({ kind: 'scoreDifference', ...facts(year) }))).toContain('2026年全年的得分');
    const caps = { ...wrong, foundTenths: 185 };
    expect(sentenceOf(aFinding({ kind: 'scoreDifference', ...facts(caps) }))).toContain('总分没有错');
  });

  it('of one recorder tells who, to whom, how many and what share', () => {
    expect(sentenceOf(aFinding())).toBe('Sec这个月给Ann记了 6 笔，共 24.0 分，占记出去的分的 71%。');
  });

  it('of many in an hour tells from when', () => {
    const hour = {
      recorderName: 'Sec',
      hourFrom: '2026-11-19T12:00:00.000Z',
      entryCount: 42,
      givenTenths: 840,
    };
    expect(sentenceOf(aFinding({ kind: 'manyInHour', ...facts(hour) }))).toBe(
      'Sec从11月19日 20:00起的一个小时里，一笔一笔记了 42 笔，共 84.0 分。',
    );
  });

  it('of photos tells whether it is one file or two that look the same', () => {
    const photo = { mediaId: 'p-1', url: '', width: 4, height: 3 };
    const same = { kind: 'samePhoto', ...facts({ entryCount: 2 }) } as const;
    expect(sentenceOf(aFinding({ ...same, photos: [photo] }))).toContain('同一张照片在 2 笔');
    expect(sentenceOf(aFinding({ ...same, photos: [photo, photo] }))).toContain('两张照片看起来是同一张');
  });

  it('of any kind is whole when nobody is named any more', () => {
    for (const kind of findingKinds) {
      const nobody = facts({ subjectName: null, recorderName: null, entryCount: null, hourFrom: null });
      expect(sentenceOf(aFinding({ kind, ...nobody }))).not.toMatch(/null|undefined/);
    }
  });
});

describe('the state', () => {
  const lookedAt = { name: 'Sup', at: '2026-11-20T01:00:00.000Z', words: 'Fine.' };
  it.each([
    ['waits', aFinding(), 'waiting'],
    ['was looked at', aFinding({ lookedAt }), 'looked'],
    ['is still wrong after somebody looked', aFinding({ kind: 'scoreDifference', lookedAt }), 'stillWrong'],
    ['is gone', aFinding({ kind: 'scoreDifference', lookedAt, isSettled: true }), 'settled'],
  ])('of what %s', (_, finding, state) => {
    expect(stateOf(finding)).toBe(state);
  });
});
