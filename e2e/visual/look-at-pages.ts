import type { Browser } from '@playwright/test';
import type { ApprovedPictures, Verdict } from './comparison/approved-pictures';
import type { Finding, FindingsFolder } from './findings';
import { modes, screens, type Scene, type ScreenName } from './scenes/scene';
import { openLane, type Lane } from './stage/lane';
import type { PageFolders } from './stage/page-server';
import { readByAxe } from './stage/read-by-axe';
import { visit } from './stage/visit';

export interface Look {
  readonly browser: Browser;
  readonly folders: PageFolders;
  readonly approved: ApprovedPictures;
  readonly findings: FindingsFolder;
  /** Writes what is there into the approved pictures instead of complaining. */
  readonly isApproving: boolean;
  /** Told of every scene as it is done. */
  readonly tell: (finding: Finding) => void;
}

/** Takes the picture of every scene, both modes side by side in one browser, and has axe read what it should read. */
export async function lookAtPages(scenes: readonly Scene[], look: Look): Promise<readonly Finding[]> {
  const perMode = await Promise.all(
    modes.map(async (mode) => {
      const ofMode = inOrder(scenes.filter((scene) => scene.mode === mode));
      if (ofMode.length === 0) return [];
      const lane = await openLane(look.browser, mode, look.folders);
      const found: Finding[] = [];
      for (const scene of ofMode) found.push(await lookAt(lane, scene, look));
      await lane.close();
      return found;
    }),
  );
  return perMode.flat();
}

/** One screen after the other, and on each the scenes that can share a document before those that need their own. */
function inOrder(scenes: readonly Scene[]): readonly Scene[] {
  const screenNames = Object.keys(screens) as ScreenName[];
  return screenNames.flatMap((screen) => scenes.filter((scene) => scene.screen === screen));
}

interface Seen {
  readonly problems: readonly string[];
  readonly shot: Buffer | null;
  readonly verdict: Verdict | null;
}

/**
 * What is not as approved is looked at once more, in a document of its own: what is wrong with a page is wrong again, what
 * a busy machine did to it is not.
 */
async function lookAt(lane: Lane, scene: Scene, look: Look): Promise<Finding> {
  const first = await see(lane, scene, look);
  const { problems, shot, verdict } = isAsApproved(first) ? first : await see(lane, scene, look, true);
  const isToBeApproved = look.isApproving && verdict !== null && verdict.is !== 'same' && shot !== null;
  if (isToBeApproved) look.approved.approve(scene.name, shot);
  const isOff = verdict !== null && verdict.is !== 'same' && !isToBeApproved;
  const finding = { name: scene.name, problems: isOff ? [...problems, wordsFor(verdict)] : problems };
  if (finding.problems.length > 0) look.findings.add(finding, shot, verdict);
  look.tell(finding);
  return finding;
}

const isAsApproved = ({ problems, verdict }: Seen): boolean =>
  problems.length === 0 && verdict?.is === 'same';

async function see(lane: Lane, scene: Scene, look: Look, isAnew = false): Promise<Seen> {
  const problems: string[] = [];
  let shot: Buffer | null = null;
  try {
    const { page, problems: complaints, photograph } = await visit(lane, scene, isAnew);
    shot = await photograph();
    if (scene.isRead) problems.push(...(await readByAxe(page, scene.name)));
    problems.push(...complaints, ...lane.backEnd.problems);
    return { problems, shot, verdict: look.approved.judge(scene.name, shot) };
  } catch (error) {
    problems.push(error instanceof Error ? error.message : String(error));
    return { problems, shot, verdict: null };
  }
}

function wordsFor(verdict: Exclude<Verdict, { readonly is: 'same' }>): string {
  if (verdict.is === 'new') return 'nobody has approved a picture of it yet';
  const { approved, now, mask } = verdict;
  if (mask.length === 0) {
    return `is ${now.width * 2} x ${now.height * 2} and was ${approved.width * 2} x ${approved.height * 2}`;
  }
  const pixels = mask.reduce((sum, isOff) => sum + isOff, 0);
  return `${pixels} pixels of the half-size picture differ`;
}
