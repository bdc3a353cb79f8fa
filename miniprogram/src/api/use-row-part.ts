import { useState } from 'react';
import Taro from '@tarojs/taro';
import { drawnRowsMax } from '@/platform/drawn-rows';

/** How many rows come with one answer when nobody asks for another number, see `page` in shared/contract/schema. */
const rowsByDefault = 20;

/** The rows of a long list that are drawn now; `to` is not among them. */
export interface RowPart {
  readonly from: number;
  readonly to: number;
  /** Shows the rows before or after these, from their beginning. */
  readonly turn: (by: 1 | -1) => void;
}

/** As many whole answers as may be drawn together, and one at least. */
const partRows = (rowsOfAnswer: number): number =>
  drawnRowsMax === Number.POSITIVE_INFINITY
    ? drawnRowsMax
    : rowsOfAnswer * Math.max(1, Math.floor(drawnRowsMax / rowsOfAnswer));

/** The whole list at its first answer, as in browsers: nothing can be turned. */
const whole = { from: 0, to: Number.POSITIVE_INFINITY };

/**
 * Which part of a list of `rowCount` rows is drawn, where a phone cannot draw them all. Another `key` is another list and
 * begins at its first row; a list that became shorter shows its last part.
 */
export function useRowPart(key: string, rowCount: number, rowsOfAnswer = rowsByDefault): RowPart {
  const [turned, setTurned] = useState({ key, part: 0 });
  const rows = partRows(rowsOfAnswer);
  if (rows === Number.POSITIVE_INFINITY) return { ...whole, turn: () => undefined };
  const last = Math.max(0, Math.ceil(rowCount / rows) - 1);
  const part = turned.key === key ? Math.min(turned.part, last) : 0;
  return {
    from: part * rows,
    to: (part + 1) * rows,
    turn: (by) => {
      setTurned({ key, part: Math.max(0, part + by) });
      void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
    },
  };
}
