import { useState } from 'react';
import { sheets } from '@shared/contract/index';
import type { Ranking } from '@shared/contract/points';
import { yearOf } from '@shared/domain/calendar';
import { boardWords } from '@shared/domain/points-copy';
import { rankingBoards, type RankingBoard } from '@shared/domain/points-words';
import { Notice } from '@/components/feedback/notice';
import { Segments } from '@/components/form/segments';
import { copy } from './copy';
import { ExportCard } from './export-card';
import { PeriodPicker } from './period-picker';

export interface ExportsViewProps {
  /** What there is to take away. */
  readonly periods: Pick<Ranking, 'months' | 'years' | 'month'>;
}

/** The ledger and a board of a month, and a whole year: one file each. */
export function ExportsView({ periods }: ExportsViewProps) {
  const [month, setMonth] = useState(periods.month);
  const [year, setYear] = useState(yearOf(periods.month));
  const [board, setBoard] = useState<RankingBoard>('person');
  const months = (
    <PeriodPicker
      label={copy.pickMonth}
      periods={periods.months}
      wordOf={copy.month}
      chosen={month}
      onChoose={setMonth}
    />
  );
  return (
    <>
      <ExportCard method={sheets.exportLedger} title={copy.ledger} note={copy.ledgerNote} input={{ month }}>
        {months}
      </ExportCard>
      <ExportCard
        method={sheets.exportBoard}
        title={copy.board}
        note={copy.boardNote}
        input={{ month, board }}
      >
        {months}
        <Segments
          label={copy.boardLabel}
          chosen={board}
          onChoose={setBoard}
          options={rankingBoards.map((key) => ({ key, word: boardWords[key] }))}
        />
      </ExportCard>
      <ExportCard method={sheets.exportYear} title={copy.archive} note={copy.archiveNote} input={{ year }}>
        <PeriodPicker
          label={copy.pickYear}
          periods={periods.years}
          wordOf={copy.year}
          chosen={year}
          onChoose={setYear}
        />
      </ExportCard>
      <Notice words={copy.recorded} icon="eye" />
    </>
  );
}
