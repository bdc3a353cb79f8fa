import { useMemo } from 'react';
import { View } from '@tarojs/components';
import { dateOf } from '@shared/domain/calendar';
import type { PointsSheet } from '@shared/contract/points-sheets';
import { EmptyState } from '@/components/feedback/empty-state';
import { Notice } from '@/components/feedback/notice';
import type { Sheet } from '@/components/paper/marks';
import { SheetPreview } from '@/components/paper/sheet-preview';
import { print } from '@/platform/printing';
import type { AllPointsSheets } from './api';
import { copy } from './copy';
import { layOutSlips } from './slip-layout';
import { slipsOf } from './slip-words';

/** As many as a cheap phone draws while somebody waits. */
const drawnMax = 6;

const isNamed = ({ name }: PointsSheet, words: string): boolean =>
  words === '' || name.toLowerCase().includes(words.toLowerCase());

/** The pages of the members whose name has these words; all when there are none. */
export const useSlipSheets = (all: AllPointsSheets | undefined, words: string): readonly Sheet[] =>
  useMemo(() => {
    if (all === undefined) return [];
    const slips = all.sheets
      .filter((sheet) => isNamed(sheet, words))
      .flatMap((sheet) => slipsOf(sheet, all.month));
    return layOutSlips(slips, all.month, dateOf(new Date().toISOString()));
  }, [all, words]);

/** Where there is a printer all pages are shown; a phone draws the first few, and says where the others are printed. */
export const drawnSheets = (sheets: readonly Sheet[]): readonly Sheet[] =>
  print === null ? sheets.slice(0, drawnMax) : sheets;

export interface PointsSheetsViewProps {
  readonly sheets: readonly Sheet[];
  readonly isSearching: boolean;
}

/** The pages as they will be signed. */
export function PointsSheetsView({ sheets, isSearching }: PointsSheetsViewProps) {
  const drawn = useMemo(() => drawnSheets(sheets), [sheets]);
  if (sheets.length === 0) {
    return isSearching ? (
      <EmptyState title={copy.nobody} advice={copy.nobodyAdvice} icon="search" />
    ) : (
      <EmptyState title={copy.noSheets} advice={copy.noSheetsAdvice} icon="file" />
    );
  }
  return (
    <>
      {drawn.length < sheets.length && <Notice words={copy.tooMany(sheets.length)} icon="eye" />}
      <View>
        <SheetPreview sheets={drawn} note={copy.signedNote} />
      </View>
    </>
  );
}
