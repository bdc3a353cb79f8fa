import type { Documents, Stored } from '../../_runtime/documents';

/** A unit whose month could not be published. */
export interface FailedUnit {
  readonly unitCode: string;
  readonly at: string;
  readonly attempts: number;
}

/** 月结进度: how far the close of one month has come in a county; `_id` is `<county>:<month>`. */
export interface RankingRunDocument extends Stored {
  readonly countyCode: string;
  readonly month: string;
  readonly startedAt: string;
  /** When nothing was left to publish; null while something is. */
  readonly finishedAt: string | null;
  /** How many villages there were to publish when last looked at. */
  readonly villageCount: number;
  /** Codes of the villages, townships and counties that are through, those with nothing to publish among them. */
  readonly done: readonly string[];
  readonly failed: readonly FailedUnit[];
}

/** How many months a county's runs are looked back at. */
const runsMax = 12;

const rankingRunId = (countyCode: string, month: string): string => `${countyCode}:${month}`;

export const aNewRun = (countyCode: string, month: string, startedAt: string): RankingRunDocument => ({
  _id: rankingRunId(countyCode, month),
  ...{ countyCode, month, startedAt, finishedAt: null, villageCount: 0, done: [], failed: [] },
});

/** The run after these units are through; what failed before and is done now is forgotten. */
export const withDone = (run: RankingRunDocument, unitCodes: readonly string[]): RankingRunDocument => ({
  ...run,
  done: [...new Set([...run.done, ...unitCodes])].sort(),
  failed: run.failed.filter(({ unitCode }) => !unitCodes.includes(unitCode)),
});

/** The run after a unit has failed once more. */
export const withFailure = (run: RankingRunDocument, unitCode: string, at: string): RankingRunDocument => {
  const attempts = (run.failed.find((failed) => failed.unitCode === unitCode)?.attempts ?? 0) + 1;
  const others = run.failed.filter((failed) => failed.unitCode !== unitCode);
  return { ...run, failed: [...others, { unitCode, at, attempts }] };
};

export const rankingRunStore = (documents: Documents) => ({
  find: (countyCode: string, month: string): Promise<RankingRunDocument | null> =>
    documents.get<RankingRunDocument>('rankingRuns', rankingRunId(countyCode, month)),

  /** Newest first. */
  listOfCounty: (countyCode: string): Promise<readonly RankingRunDocument[]> =>
    documents.find<RankingRunDocument>('rankingRuns', {
      where: { countyCode },
      order: [['month', 'desc']],
      limit: runsMax,
    }),

  put: (run: RankingRunDocument): Promise<void> => documents.put('rankingRuns', run),
});
