import { copy } from './copy';
import { inputFor, previewWords, sourceWords, valueProblem, valueWords, type Setting } from './state';

const aSetting = (fields: Partial<Setting> = {}): Setting => ({
  name: 'boardVisibility',
  value: 'named',
  from: null,
  isOwn: false,
  inherited: 'named',
  ...fields,
});

describe('where a value comes from', () => {
  const own = { unitCode: '411725105211', name: 'Village' };

  it('is told by the unit that decided', () => {
    expect(sourceWords({ from: own, isOwn: true }, 'village')).toBe(copy.fromOwn('village'));
    expect(sourceWords({ from: { unitCode: '411725105', name: 'Town' }, isOwn: false }, 'village')).toBe(
      copy.fromAbove('Town'),
    );
    expect(sourceWords({ from: { unitCode: '411725', name: 'County' }, isOwn: false }, 'village')).toBe(
      copy.fromCounty('County'),
    );
    expect(sourceWords({ from: null, isOwn: false }, 'village')).toBe(copy.fromDefault);
  });
});

describe('a value', () => {
  it.each([
    ['boardVisibility', 'masked', copy.visibility.masked, copy.previews.masked],
    ['boardVisibility', 'grid', copy.visibility.grid, copy.previews.grid],
    ['isRewardOnly', true, copy.rewardOnly.on, copy.rewardPreviews.on],
    ['isRewardOnly', false, copy.rewardOnly.off, copy.rewardPreviews.off],
    ['publicityDays', 7, copy.days(7), copy.daysPreview(7)],
    ['consentWords', 'Ask us.', 'Ask us.', copy.consentPreview('Ask us.')],
    ['consentWords', '', copy.noWords, copy.consentPreview('')],
  ] as const)('of %s, %s, is told in words and shown as villagers see it', (name, value, words, preview) => {
    expect(valueWords(name, value)).toBe(words);
    expect(previewWords(name, value)).toBe(preview);
  });

  it('can be decided though it is what comes from above: then it stays when that changes', () => {
    expect(valueProblem(aSetting(), 'named')).toBeNull();
    expect(valueProblem(aSetting({ isOwn: true }), 'named')).toBe(copy.sameAsNow);
    expect(valueProblem(aSetting({ isOwn: true }), 'self')).toBeNull();
  });

  it('of words is not decided empty', () => {
    expect(valueProblem(aSetting({ name: 'consentWords', value: '' }), '  ')).toBe(copy.needWords);
  });

  it('is sent alone, and null gives it up', () => {
    expect(inputFor('411725105', 'publicityDays', 7)).toEqual({ unitCode: '411725105', publicityDays: 7 });
    expect(inputFor('411725105', 'isRewardOnly', null)).toEqual({
      unitCode: '411725105',
      isRewardOnly: null,
    });
  });
});
