import { useEffect, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { sheets } from '@shared/contract/index';
import { answerKey } from '@/api/use-answer';
import { writeOnce } from '@/api/use-write';
import { importInput, outdatedByImport } from './api';
import { unitOf, type ImportAim } from './state';

/** How long a dead spot is waited out. */
const retryMs = 3_000;

const pause = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, retryMs);
  });

/**
 * Carries an import on, a few seconds of writing at a time, until it is done or the page is left. Answers whether it waits for
 * the network. Leaving does no harm: a timer carries on what was begun.
 */
export function useCarryOn({ unitCode }: Pick<ImportAim, 'unitCode'>, importId: string): boolean {
  const client = useQueryClient();
  const [isWaiting, setIsWaiting] = useState(false);
  useEffect(() => {
    const turn = { isOver: false };
    const isOver = (): boolean => turn.isOver;
    const unit = unitOf({ unitCode });
    const place = answerKey(sheets.getImport, importInput({ unitCode }, importId));
    const goOn = async (): Promise<boolean> => {
      const input = { ...unit, importId, action: 'continue' as const };
      const after = await writeOnce(sheets.advanceImport, `import:${importId}`, input);
      setIsWaiting(false);
      client.setQueryData(place, after);
      return after.state === 'applying';
    };
    const run = async (): Promise<void> => {
      for (let isLeft = true; isLeft && !isOver();) {
        try {
          isLeft = await goOn();
        } catch {
          // Refused, because somebody else finished it, or no signal: where it stands is asked either way.
          if (isOver()) return;
          setIsWaiting(true);
          await pause();
          await client.invalidateQueries({ queryKey: place });
        }
      }
      await Promise.all(
        outdatedByImport.map((read) => client.invalidateQueries({ queryKey: answerKey(read) })),
      );
    };
    void run();
    return () => {
      turn.isOver = true;
    };
  }, [client, unitCode, importId]);
  return isWaiting;
}
