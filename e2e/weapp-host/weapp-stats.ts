import type { PageRun } from './app/page-run';
import type { SetDataTally } from './app/set-data-tally';
import { measureView } from './view/page-view';

/** What an opened page cost the phone. */
export interface PageStats {
  readonly path: string;
  readonly setData: SetDataTally;
  /** Elements and depth of what it shows now, or showed last. */
  readonly nodes: number;
  readonly depth: number;
}

export const describeVisit = (page: PageRun): PageStats => ({
  path: page.path,
  setData: page.tally,
  ...measureView(page.view.root),
});
