/**
 * The parts of the gallery, in their order. `#/pages/gallery/index?section=buttons&mode=care` shows one of them in one
 * mode; without parameters all of them stand there in the mode of this browser.
 */
export const sectionKeys = [
  'buttons',
  'fields',
  'choices',
  'search',
  'files',
  'codes',
  'rows',
  'people',
  'ranks',
  'charts',
  'photos',
  'facts',
  'tables',
  'tree',
  'steps',
  'notices',
  'states',
  'panels',
  'papers',
  'frame',
  'icons',
] as const;
export type SectionKey = (typeof sectionKeys)[number];

export const isSectionKey = (text: string | undefined): text is SectionKey =>
  sectionKeys.some((key) => key === text);
