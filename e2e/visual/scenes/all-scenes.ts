import { accountScenes } from './account-scenes';
import { galleryScenes } from './gallery-scenes';
import { officeScenes } from './office-scenes';
import { outboxScenes } from './outbox-scenes';
import { scenesOf, type PageScenes, type Scene } from './scene';
import { villagersScenes } from './villagers-scenes';
import { wallScenes } from './wall-scenes';

/** Every page of the mini-program with its states. */
export const pageScenes: readonly PageScenes[] = [
  ...villagersScenes,
  ...accountScenes,
  outboxScenes,
  ...officeScenes,
  ...wallScenes,
  galleryScenes,
];

/** Every picture. */
export const allScenes: readonly Scene[] = pageScenes.flatMap(scenesOf);

/** Those whose name is `wanted` or begins with it and a dot; all when nothing is wanted. */
export const scenesNamed = (wanted: readonly string[]): readonly Scene[] =>
  wanted.length === 0
    ? allScenes
    : allScenes.filter(({ name }) => wanted.some((one) => name === one || name.startsWith(`${one}.`)));
