import { sectionKeys } from '@/pages/gallery/section-keys';
import type { PageScenes } from './scene';

/** Every part in every state, section by section. */
export const galleryScenes: PageScenes = {
  ...{ path: 'pages/gallery', name: 'gallery', isGallery: true },
  states: Object.fromEntries(sectionKeys.map((section) => [section, { params: { section } }])),
  without: {
    full: 'its states are its sections',
    loading: 'it asks nothing',
    empty: 'it asks nothing',
    error: 'it asks nothing',
  },
};
