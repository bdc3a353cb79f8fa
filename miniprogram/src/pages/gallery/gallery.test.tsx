import { act, render, screen } from '@testing-library/react';
import { sourceFiles } from '../../../jest/source-files';
import { setRouterParams } from '../../../jest/taro';
import { useCareMode } from '@/components/theme/care-mode';
import { copy } from './copy';
import GalleryPage from './index';
import { sectionKeys } from './section-keys';

/** Parts that are seen inside others only, each with one that the gallery shows. */
const within: Readonly<Record<string, string>> = {
  'content/card-rows': 'content/data-table',
  'content/picture': 'content/photo-grid',
  'content/pressable': 'form/button',
  'content/row-actions': 'content/row-card',
  'content/row-card': 'content/card-rows',
  'content/selection-bar': 'content/card-rows',
  'content/tree-item': 'content/tree-view',
  'content/tree-item-words': 'content/tree-item',
  'feedback/panel-focus': 'feedback/sheet',
  'feedback/toast': 'layout/page',
  'form/chosen-file': 'form/file-drop',
  'form/search-input': 'form/search-field',
};

const parts = sourceFiles(['.tsx'], 'components')
  .map(({ name, text }) => ({ name: name.replace(/^components\/|\.tsx$/g, ''), text }))
  .filter(({ name }) => !name.endsWith('.h5'));
const gallery = sourceFiles(['.tsx'], 'pages/gallery').map(({ text }) => text);
const isShown = (part: string): boolean => gallery.some((text) => text.includes(`'@/components/${part}'`));

const show = async (params: Readonly<Record<string, string>>) => {
  setRouterParams(params);
  const { container, unmount } = render(<GalleryPage />);
  await act(() => Promise.resolve());
  return { container, unmount };
};

describe('the gallery', () => {
  it('shows every part, by itself or inside another', () => {
    expect(parts.length).toBeGreaterThan(50);
    expect(
      parts.map(({ name }) => name).filter((name) => !isShown(name) && within[name] === undefined),
    ).toEqual([]);
  });

  it.each(Object.entries(within))('%s is part of %s', (part, around) => {
    const file = part.split('/').at(-1) ?? part;
    expect(parts.find(({ name }) => name === around)?.text).toMatch(new RegExp(`/${file}'`));
  });

  it.each(sectionKeys)('opens the section %s by its address', async (section) => {
    const { container } = await show({ section, mode: 'normal' });
    const titles = [...container.querySelectorAll('.gallery__title')].map(({ textContent }) => textContent);
    expect(titles).toEqual([copy.sections[section]]);
  });

  it('opens all sections without an address', async () => {
    await show({});
    for (const key of sectionKeys)
      expect(screen.getByRole('heading', { name: copy.sections[key] })).toBeTruthy();
  });

  it.each([
    ['care', true],
    ['normal', false],
  ])('takes the mode %s from its address', async (mode, isCare) => {
    let isNowCare: boolean | null = null;
    const Probe = () => {
      isNowCare = useCareMode();
      return null;
    };
    render(<Probe />);
    await show({ section: 'icons', mode });
    expect(isNowCare).toBe(isCare);
  });

  it('looks the same at any time and everywhere', () => {
    const changing = /Date\.now|new Date|Math\.random|setTimeout|setInterval|randomBytes/;
    expect(gallery.filter((text) => changing.test(text))).toEqual([]);
  });
});
