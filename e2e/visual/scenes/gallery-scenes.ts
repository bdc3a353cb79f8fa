import { copy } from '@/pages/gallery/copy';
import { sectionKeys } from '@/pages/gallery/section-keys';
import type { PageScenes, State } from './scene';

/** A panel of the gallery that comes up when this is pressed. */
const panel = (word: string): State => ({
  params: { section: 'panels' },
  act: async (page) => {
    await page.getByRole('button', { name: word, exact: true }).click();
    await page.getByRole('dialog').waitFor();
  },
});

/** Every part in every state, section by section. */
export const galleryScenes: PageScenes = {
  ...{ path: 'pages/gallery', name: 'gallery', isGallery: true },
  states: {
    ...Object.fromEntries(sectionKeys.map((section) => [section, { params: { section } }])),
    ...{ sheet: panel(copy.openSheet), confirm: panel(copy.openConfirm) },
  },
  without: {
    full: 'its states are its sections',
    loading: 'it asks nothing',
    empty: 'it asks nothing',
    error: 'it asks nothing',
  },
};
