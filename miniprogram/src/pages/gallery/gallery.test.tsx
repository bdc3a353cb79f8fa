import { act, render, screen } from '@testing-library/react';
import { sourceFiles } from '../../../jest/source-files';
import { setRouterParams } from '../../../jest/taro';
import { useCareMode } from '@/components/theme/care-mode';
import { copy } from './copy';
import GalleryPage from './index';
import { sectionKeys } from './section-keys';

/** Parts that nobody uses by themselves: they are seen inside others. */
const within: readonly string[] = [
  'content/card-rows',
  'content/picture',
  'content/pressable',
  'content/row-actions',
  'content/row-card',
  'content/selection-bar',
  'content/tree-item',
  'content/tree-item-words',
  'feedback/error-boundary',
  'feedback/panel-focus',
  'feedback/sheet-panel',
  'feedback/toast',
  'form/chosen-file',
  'form/search-input',
  'paper/sheet-drawing',
];

const parts = sourceFiles(['.tsx'], 'components').map(({ name, text }) => ({
  name: name.replace(/^components\/|(?:\.h5)?\.tsx$/g, ''),
  text,
}));
const gallery = sourceFiles(['.tsx'], 'pages/gallery').map(({ text }) => text);
const isShown = (part: string): boolean => gallery.some((text) => text.includes(`'@/components/${part}'`));

/** Whether a part that the gallery shows brings this one along, by however many steps. */
const isBroughtAlong = (part: string): boolean => {
  const file = part.split('/').at(-1) ?? part;
  const users = parts.filter(
    ({ name, text }) => (name !== part && text.includes(`/${file}'`)) || text.includes(`/${file}.h5'`),
  );
  return users.some(({ name }) => isShown(name) || isBroughtAlong(name));
};

const show = async (params: Readonly<Record<string, string>>) => {
  setRouterParams(params);
  const { container, unmount } = render(<GalleryPage />);
  await act(() => Promise.resolve());
  return { container, unmount };
};

describe('the gallery', () => {
  it('shows every part, by itself or inside another', () => {
    expect(parts.length).toBeGreaterThan(50);
    expect(parts.map(({ name }) => name).filter((name) => !isShown(name) && !within.includes(name))).toEqual(
      [],
    );
  });

  it('shows what is seen inside others there', () => {
    const inside = parts.map(({ name }) => name).filter((name) => within.includes(name));
    expect(inside.filter((name) => !isBroughtAlong(name))).toEqual([]);
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
