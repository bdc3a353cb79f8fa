import { colourOf, modes, pixelsOf, reducedMotion, tokenValues } from '../../../jest/token-values';
import { colours } from './colours';

const names = [...tokenValues.normal.keys()];
const texts = names.filter((name) => name.startsWith('text-'));

describe('sizes', () => {
  it('text is 16 px or more for reading and 14 for marks', () => {
    for (const name of texts)
      expect(pixelsOf('normal', name)).toBeGreaterThanOrEqual(name === 'text-small' ? 14 : 16);
  });

  it('text is 22 px or more in care mode', () => {
    for (const name of texts) expect(pixelsOf('care', name)).toBeGreaterThanOrEqual(22);
  });

  it('the type scale keeps its order in both modes', () => {
    const scale = ['small', 'note', 'body', 'heading', 'title', 'headline', 'number'];
    for (const mode of modes) {
      const sizes = scale.map((step) => pixelsOf(mode, `text-${step}`));
      expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
    }
  });

  it.each([
    ['normal', 44],
    ['care', 60],
  ] as const)('whatever is pressed in %s mode is %d px or more', (mode, least) => {
    for (const name of ['target', 'target-large', 'row', 'title-bar', 'tab-bar', 'photo-tile'])
      expect(pixelsOf(mode, name)).toBeGreaterThanOrEqual(least);
  });

  it('care mode makes nothing smaller', () => {
    for (const name of names) {
      const before = pixelsOf('normal', name);
      if (!Number.isNaN(before) && name !== 'line-height')
        expect(pixelsOf('care', name)).toBeGreaterThanOrEqual(before);
    }
  });

  it('care mode has no token of its own', () => {
    expect([...tokenValues.care.keys()]).toEqual(names);
  });
});

describe('motion', () => {
  it('stops altogether for those who asked for less of it', () => {
    const moving = names.filter((name) => name.startsWith('motion-'));
    expect(moving.length).toBeGreaterThan(0);
    expect([...reducedMotion]).toEqual(moving.map((name) => [name, '0s']));
  });
});

describe('colours in drawings', () => {
  it.each(Object.entries(colours))('%s is the token of the same name', (name, value) => {
    const token = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    expect(colourOf('normal', token)).toBe(value);
  });
});
