import { addMonths, monthOf } from '@shared/domain/calendar';
import { countyOf } from '@shared/domain/org-tree';
import type { TimerCall } from '../_runtime/serve-timer';
import { timeBudget } from '../_runtime/time-budget';
import { rankingRunStore } from '../points/close/ranking-run-store';
import { dueMonths } from './due-months';
import { joinedVillageStore } from '../points/close/joined-village-store';
import { publishCounty } from './publish-county';
import type { Firing, PublishingParts } from './publishing-parts';

type Call = Pick<TimerCall, 'now' | 'requestId' | 'documents'> &
  Pick<PublishingParts, 'transact'> & {
    /** When to leave the rest to the next firing; half a minute before that one comes when left out. */
    readonly isOver?: Firing['isOver'];
  };

/** The timer fires every ten minutes: a firing is over before the next begins. */
const budgetMs = 9.5 * 60 * 1_000;

const byCounty = (villageCodes: readonly string[]): ReadonlyMap<string, readonly string[]> => {
  const counties = new Map<string, string[]>();
  for (const code of villageCodes) {
    const others = counties.get(countyOf(code));
    if (others === undefined) counties.set(countyOf(code), [code]);
    else others.push(code);
  }
  return counties;
};

/**
 * 月度公示: for every village that uses the system, closes the month before the firing's instant and publishes its boards and its
 * seal, then the board of villages of each township and the board of townships of each county; before that, what earlier firings have
 * left of earlier months. May be fired again at any time: what is published stays as it is, what is missing is made as the first run
 * would have made it. Fails at the end when a unit failed, so that the operator sees it.
 */
export const publishRankings = async (
  call: Call,
): Promise<Readonly<Record<'villages' | 'townships' | 'counties' | 'waiting', number>>> => {
  const firing: Firing = { isOver: timeBudget(budgetMs), ...call };
  const last = addMonths(monthOf(call.now), -1);
  const failed = new Set<string>();
  const sum = { villages: 0, townships: 0, counties: 0, waiting: 0 };
  const all = await joinedVillageStore(call.documents).list();
  for (const [countyCode, villageCodes] of byCounty(all.map(({ _id }) => _id))) {
    const runs = await rankingRunStore(call.documents).listOfCounty(countyCode);
    let waiting: readonly string[] = [];
    for (const month of dueMonths(runs, last)) {
      const published = await publishCounty(firing, { countyCode, month, villageCodes, heldBack: waiting });
      waiting = [...new Set([...waiting, ...published.waiting])];
      for (const code of published.failed) failed.add(code);
      sum.villages += published.villages;
      sum.townships += published.townships;
      sum.counties += published.counties;
    }
    sum.waiting += waiting.length;
  }
  if (failed.size > 0) throw new Error(`not published: ${[...failed].join(', ')}`);
  return sum;
};
