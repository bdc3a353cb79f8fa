import { answersOf, type Answers } from '../samples/answer';
import { villages } from '../samples/all-samples';
import { today } from '../samples/village-samples';
import { hashOf, screens, type Scene } from '../scenes/scene';
import { areAnswersKept, forgetScene, goTo, hashOfEmptyPage, hiddenHeight, isAtEmptyPage } from './in-page';
import { pagesOrigin, type Lane, type Seat } from './lane';
import type { Kept } from './kept';
import type { Play } from './sample-back-end';
import { settle } from './settle';

/** Longer pages are cut: what follows repeats what came before. */
const heightMax = 1_600;

/** As the back end would make it on that day; a phone reads in it whose it is and when it was made. */
const claims = { use: 'person', sub: 'person-1', iat: Date.parse(today) / 1_000 };
const token = `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.s`;

const answersFor = ({ state: { village = 'full', answers = [] } }: Scene): Answers =>
  answersOf([...villages[village].values()], answers);

const keptFor = ({ state: { kept = {} }, mode }: Scene): Kept => ({
  ...(kept === null ? {} : { token, ...kept }),
  'care-mode': mode === 'care',
});

/** A scene in which something is kept, typed or opened leaves a document that no other may use. */
const isPlain = ({ state: { act, kept, isOpenedAgain } }: Scene): boolean =>
  act === undefined && kept === undefined && isOpenedAgain !== true;

const pathOf = ({ page }: Scene): string => `/${page.path}`;

let documents = 0;

/** Opens a scene, in a document of its own when asked to, and leaves it at rest, the screen as long as what is on it. */
export async function visit(lane: Lane, scene: Scene, isAnew: boolean): Promise<Seat> {
  const { state, screen } = scene;
  const seat = await lane.sitAt(screen);
  const { page } = seat;
  const { width, height } = screens[screen];
  await page.setViewportSize({ width, height });
  if (seat.isClean && isPlain(scene) && !isAnew) await moveTo(lane, seat, scene);
  else await openAnew(lane, seat, scene);
  seat.isClean = isPlain(scene);
  if (state.act !== undefined) {
    await state.act(page);
    await settle(page, lane.backEnd);
  }
  await stretch(lane, seat, scene);
  return seat;
}

const playOf = (scene: Scene): Play => ({
  answers: answersFor(scene),
  mood: scene.state.mood ?? 'answers',
  isMeSpared: scene.page.isAboutMe !== true,
  withheld: scene.state.withheld ?? [],
});

/** In a document of its own, on a phone that keeps what the scene says. */
async function openAnew(lane: Lane, seat: Seat, scene: Scene): Promise<void> {
  lane.backEnd.turn('answers');
  seat.problems.length = 0;
  lane.server.lay(keptFor(scene));
  if (scene.state.isOpenedAgain === true) {
    lane.backEnd.play({ ...playOf(scene), mood: 'answers' });
    await load(lane, seat, scene);
    await seat.page.waitForFunction(areAnswersKept);
    lane.server.lay(null);
  }
  lane.backEnd.play(playOf(scene));
  await load(lane, seat, scene);
}

async function load(lane: Lane, { page }: Seat, scene: Scene): Promise<void> {
  documents += 1;
  // A search of its own makes it another document; without one only the part behind # would change.
  await page.goto(`${pagesOrigin}/?${documents}${hashOf(scene)}`);
  await settle(page, lane.backEnd, pathOf(scene));
}

/**
 * In the document of the scene before: a third of the work. By way of a page that asks nothing, so that nothing of the
 * scene before is mounted or remembered.
 */
async function moveTo(lane: Lane, seat: Seat, scene: Scene): Promise<void> {
  const { page, problems } = seat;
  await page.evaluate(goTo, hashOfEmptyPage);
  await page.waitForFunction(isAtEmptyPage, hashOfEmptyPage);
  // What was kept back is let go now, where nobody listens any more.
  lane.backEnd.turn('answers');
  await page.evaluate(forgetScene);
  problems.length = 0;
  lane.backEnd.play(playOf(scene));
  await page.evaluate(goTo, hashOf(scene));
  await settle(page, lane.backEnd, pathOf(scene));
}

/** Pages scroll inside themselves: the screen is made as high as what is on it. */
async function stretch(lane: Lane, { page }: Seat, { screen }: Scene): Promise<void> {
  const { width, height } = screens[screen];
  const hidden = await page.evaluate(hiddenHeight);
  if (hidden <= 0) return;
  await page.setViewportSize({ width, height: Math.min(heightMax, height + hidden) });
  await settle(page, lane.backEnd);
}
