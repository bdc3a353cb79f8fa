import { addMonths, monthOf } from '@shared/domain/calendar';
import { groupedBy } from '@shared/domain/grouped-by';
import { countyOf } from '@shared/domain/org-tree';
import { logFailure } from '../_runtime/log';
import type { TimerCall } from '../_runtime/serve-timer';
import { timeBudget } from '../_runtime/time-budget';
import { rankingRunStore } from '../points/close/ranking-run-store';
import { dueMonths } from './due-months';
import { joinedVillageStore } from '../points/close/joined-village-store';
import { publishCounty, type CountyMonth, type Published } from './publish-county';
import type { Firing, PublishingParts } from './publishing-parts';

type Call = Pick<TimerCall, 'now' | 'requestId' | 'documents'> &
  Pick<PublishingParts, 'transact'> & {
    /** When to leave the rest to the next firing; half a minute before that one comes when left out. */
    readonly isOver?: Firing['isOver'];
  };

/** The timer fires every ten minutes: a firing is over before the next begins. */
const budgetMs = 9.5 * 60 * 1_000;

/** What a county has published in a firing; its months come one after the other, for the changes of one are counted from the last. */
const publishMonths = async (
  firing: Firing,
  county: Pick<CountyMonth, 'countyCode' | 'villageCodes'>,
): Promise<Omit<Published, 'waiting'> & { readonly waiting: number }> => {
  const runs = await rankingRunStore(firing.documents).listOfCounty(county.countyCode);
  const sum = { villages: 0, townships: 0, counties: 0 };
  const failed: string[] = [];
  let heldBack: readonly string[] = [];
  for (const month of dueMonths(runs, addMonths(monthOf(firing.now), -1))) {
    const published = await publishCounty(firing, { ...county, month, heldBack });
    heldBack = [...new Set([...heldBack, ...published.waiting])];
    failed.push(...published.failed);
    sum.villages += published.villages;
    sum.townships += published.townships;
    sum.counties += published.counties;
  }
  return { ...sum, failed, waiting: heldBack.length };
};

/**
 * 月度公示: for every village that uses the system, closes the month before the firing's instant and publishes its boards and its
 * seal, then the board of villages of each township and the board of townships of each county; before that, what earlier firings have
 * left of earlier months. May be fired again at any time: what is published stays as it is, what is missing is made as the first run
 * would have made it. A unit that fails keeps no other county waiting; fails at the end then, so that the operator sees it.
 */
export const publishRankings = async (
  call: Call,
): Promise<Readonly<Record<'villages' | 'townships' | 'counties' | 'waiting', number>>> => {
  const firing: Firing = { isOver: timeBudget(budgetMs), ...call };
  const failed = new Set<string>();
  const sum = { villages: 0, townships: 0, counties: 0, waiting: 0 };
  const codes = (await joinedVillageStore(call.documents).list()).map(({ _id }) => _id);
  for (const [countyCode, villageCodes] of groupedBy(codes, countyOf)) {
    try {
      const published = await publishMonths(firing, { countyCode, villageCodes });
      for (const code of published.failed) failed.add(code);
      sum.villages += published.villages;
      sum.townships += published.townships;
      sum.counties += published.counties;
      sum.waiting += published.waiting;
    } catch (error) {
      logFailure(`publishing ${countyCode}`, call.requestId, error);
      failed.add(countyCode);
    }
  }
  if (failed.size > 0) throw new Error(`not published: ${[...failed].join(', ')}`);
  return sum;
};
