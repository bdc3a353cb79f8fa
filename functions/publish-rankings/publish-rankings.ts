import { addMonths, monthOf } from '@shared/domain/calendar';
import { logFailure } from '../_runtime/log';
import type { TimerCall } from '../_runtime/serve-timer';
import { joinedVillageStore } from './joined-village-store';
import { publishTownship } from './publish-township';
import { publishVillage, type PublishingParts } from './publish-village';

type Publishing = Pick<TimerCall, 'now' | 'requestId' | 'documents'> & Pick<PublishingParts, 'transact'>;

/** Runs one unit after the other; what fails for one is logged and does not keep the others waiting. */
const tallyOf = (requestId: string) => {
  const failed = new Set<string>();
  return {
    failed,
    /** How many units `publish` published now, beside those done before. */
    async run<U>(
      units: readonly U[],
      codeOf: (unit: U) => string,
      publish: (unit: U) => Promise<boolean>,
    ): Promise<number> {
      let published = 0;
      for (const unit of units) {
        try {
          if (await publish(unit)) published += 1;
        } catch (error) {
          failed.add(codeOf(unit));
          logFailure(`publishing ${codeOf(unit)}`, requestId, error);
        }
      }
      return published;
    },
  };
};

/**
 * 月度公示: for every village that uses the system, closes the month before the firing's instant and publishes its boards,
 * then the board of villages of each township. May be fired again at any time: what is published stays as it is, what is
 * missing is made as the first run would have made it. Fails at the end when a unit failed, so that the operator sees it.
 */
export const publishRankings = async (
  call: Publishing,
): Promise<{ readonly villages: number; readonly townships: number }> => {
  const { documents, now, requestId } = call;
  const month = addMonths(monthOf(now), -1);
  const all = await joinedVillageStore(documents).list();
  const tally = tallyOf(requestId);

  const villages = await tally.run(
    all,
    ({ _id }) => _id,
    (village) => publishVillage(call, village, { month, now }),
  );
  // A township with a village that failed waits for the next run, or its board would lack that village for good.
  const ready = [...new Set(all.map(({ parentCode }) => parentCode))].filter(
    (code) => !all.some(({ _id, parentCode }) => parentCode === code && tally.failed.has(_id)),
  );
  const townships = await tally.run(
    ready,
    (code) => code,
    (code) =>
      publishTownship(call, code, { month, villages: all.filter(({ parentCode }) => parentCode === code) }),
  );
  if (tally.failed.size > 0) throw new Error(`not published: ${[...tally.failed].join(', ')}`);
  return { villages, townships };
};
