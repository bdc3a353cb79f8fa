import { accountScenes } from './account-scenes';
import { claimsScenes } from './claims-scenes';
import { galleryScenes } from './gallery-scenes';
import { objectionsScenes } from './objections-scenes';
import { officeScenes } from './office-scenes';
import { outboxScenes } from './outbox-scenes';
import { reportsScenes } from './reports-scenes';
import { rulesScenes } from './rules-scenes';
import { scenesOf, type PageScenes, type Scene } from './scene';
import { sealsScenes } from './seals-scenes';
import { villagersScenes } from './villagers-scenes';
import { wallScenes } from './wall-scenes';

/** Every page of the mini-program with its states. */
export const pageScenes: readonly PageScenes[] = [
  ...villagersScenes,
  ...objectionsScenes,
  ...claimsScenes,
  ...accountScenes,
  outboxScenes,
  ...officeScenes,
  ...rulesScenes,
  ...sealsScenes,
  ...wallScenes,
  ...reportsScenes,
  galleryScenes,
];

/** Every picture. */
export const allScenes: readonly Scene[] = pageScenes.flatMap(scenesOf);

/** Those whose name is `wanted` or begins with it and a dot; all when nothing is wanted. */
export const scenesNamed = (wanted: readonly string[]): readonly Scene[] =>
  wanted.length === 0
    ? allScenes
    : allScenes.filter(({ name }) => wanted.some((one) => name === one || name.startsWith(`${one}.`)));
