import { useMutation, useQuery } from '@tanstack/react-query';
import { points, sheets } from '@shared/contract/index';
import { closings } from '@shared/contract/closings';
import type { InputOf, OutputOf } from '@shared/contract/method';
import type { PointsSheet } from '@shared/contract/points-sheets';
import { useState } from 'react';
import { call } from '@/api/client';
import { answerKey, useAnswer } from '@/api/use-answer';
import { openFile, type OpenOutcome } from '@/platform/files';
import type { SlipMonth } from './slip-words';

/** The months and years that there is something of. */
export const useGetPeriods = () => useAnswer(points.getRanking, { board: 'person' });

export const useGetClosing = (unitCode: string, month: string) =>
  useAnswer(closings.get, { unitCode, month });

export interface AllPointsSheets {
  readonly month: SlipMonth;
  readonly sheets: readonly PointsSheet[];
}

const perPage = 50;

/** Every member's sheet of a month: paper is printed whole, so all pages are asked for, one after the other. */
export function useListPointsSheets(month: string, personId: string | undefined) {
  const [count, setCount] = useState({ done: 0, total: 0 });
  const input = { month, limit: perPage, ...(personId === undefined ? {} : { personId }) };
  const answer = useQuery<AllPointsSheets>({
    queryKey: [...answerKey(sheets.listPointsSheets, input), 'all'],
    queryFn: async () => {
      const found: PointsSheet[] = [];
      for (let cursor: string | null = null; ;) {
        const page: OutputOf<typeof sheets.listPointsSheets> = await call(sheets.listPointsSheets, {
          ...input,
          ...(cursor === null ? {} : { cursor }),
        });
        found.push(...page.items);
        setCount({ done: found.length, total: page.count });
        cursor = page.nextCursor;
        if (cursor === null) return { month: page, sheets: found };
      }
    },
  });
  return { ...answer, count };
}

type Export = typeof sheets.exportLedger | typeof sheets.exportBoard | typeof sheets.exportYear;

/** Has a file made and takes it; `percent` is how much has been downloaded, null while it is being made. */
export function useExport<M extends Export>(method: M) {
  const [percent, setPercent] = useState<number | null>(null);
  const mutation = useMutation({
    mutationFn: async (input: InputOf<M>): Promise<OpenOutcome> => {
      setPercent(null);
      const { url, fileName } = await call<Export>(method, input);
      setPercent(0);
      return openFile(url, fileName, setPercent);
    },
  });
  return { ...mutation, percent };
}
