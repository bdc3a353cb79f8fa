import type { ParsedInputOf } from '@shared/contract/method';
import type { exportBoard as contract } from '@shared/contract/sheets';
import type { ReadCall } from '../_runtime/route';
import { aboutBoardSheet, boardSheet } from './board-sheet';
import { boardFileName } from './board-sheet.copy';
import { makeFile, type MadeFile } from './make-file';
import { readBoard } from './read-board';

/** A board as a file: its rows, and what holds for it as a whole. */
export const makeBoard = async (call: ReadCall<ParsedInputOf<typeof contract>>): Promise<MadeFile> => {
  const ranking = await readBoard(call, call.input);
  return makeFile(call, {
    ...{ unitCode: call.villageCode, fileName: boardFileName(ranking) },
    sheets: [boardSheet(ranking), aboutBoardSheet(ranking)],
  });
};
