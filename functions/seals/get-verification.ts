import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { getVerification as contract } from '@shared/contract/seals';
import { verifyMonth, type Deviation } from '@shared/domain/verify-month';
import type { ReadCall } from '../_runtime/route';
import { exportedMonth } from '../points/seals/exported-month';

type Output = OutputOf<typeof contract>;
type Told = Output['steps'][number]['deviations'][number];

const nothing: Told = { what: '', entryId: null, board: null, subject: null };

const told = (deviation: Deviation): Told => {
  switch (deviation.step) {
    case 'entries': {
      const entryId = deviation.what === 'removed' ? deviation.entryId : deviation.entry.entryId;
      return { ...nothing, what: deviation.what, entryId };
    }
    case 'sums':
      return { ...nothing, board: deviation.board, subject: deviation.subject };
    case 'boards':
      return { ...nothing, board: deviation.board };
    case 'seal':
    case 'chain':
      return { ...nothing, what: deviation.what };
    case 'count':
      return nothing;
  }
};

/** What a phone finds when it verifies the month itself, by the same code and the same entries. */
export const getVerification = async (call: ReadCall<ParsedInputOf<typeof contract>>): Promise<Output> => {
  const month = await exportedMonth(call, call.input);
  const { isWhole, entryCount, steps } = verifyMonth(month);
  const { villageName, seal } = month;
  return {
    seal: { ...seal, villageName, boards: [...seal.boards] },
    isWhole,
    entryCount,
    steps: steps.map(({ step, deviations }) => ({ step, deviations: deviations.map(told) })),
  };
};
