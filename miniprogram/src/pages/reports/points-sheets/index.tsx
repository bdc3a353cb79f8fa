import { useState } from 'react';
import { View } from '@tarojs/components';
import { sheets } from '@shared/contract/index';
import { monthOf } from '@shared/domain/calendar';
import { AnswerView } from '@/api/answer-view';
import { OfficePage } from '@/api/office-page';
import { ProgressBar } from '@/components/feedback/progress-bar';
import { SearchField } from '@/components/form/search-field';
import { Page } from '@/components/layout/page';
import { PrintedSheets } from '@/components/paper/printed-sheets';
import { SheetActions } from '@/components/paper/sheet-actions';
import { useGetPeriods, useListPointsSheets } from '@/features/reports/api';
import { copy } from '@/features/reports/copy';
import { PeriodPicker } from '@/features/reports/period-picker';
import { drawnSheets, PointsSheetsView, useSlipSheets } from '@/features/reports/points-sheets-view';
import { VillageGate } from '@/features/villages/village-gate';
import { pageTitles } from '@/pages/titles-copy';
import { useRouteParams } from '@/routes';
import '@/features/reports/reports.scss';

interface SheetsOfMonthProps {
  readonly month: string;
  readonly months: readonly string[];
  readonly onMonth: (month: string) => void;
}

function SheetsOfMonth({ month, months, onMonth }: SheetsOfMonthProps) {
  const { personId } = useRouteParams();
  const [words, setWords] = useState('');
  const answer = useListPointsSheets(month, personId);
  const pages = useSlipSheets(answer.data, words);
  const drawn = drawnSheets(pages);
  const [first, ...others] = pages;
  const { done, total } = answer.count;
  return (
    <Page
      title={pageTitles.pointsSheets}
      footer={first && <SheetActions key={first.label} sheets={drawn} name={first.label} />}
    >
      <View className="reports__controls">
        <PeriodPicker
          label={copy.pickMonth}
          periods={months}
          wordOf={copy.month}
          chosen={month}
          onChoose={onMonth}
        />
        {personId === undefined && (
          <SearchField
            label={copy.findOne}
            placeholder={copy.findPlaceholder}
            value={words}
            onSearch={setWords}
          />
        )}
      </View>
      <AnswerView
        answer={answer}
        skeleton={
          <ProgressBar
            label={copy.loadingLabel}
            done={done}
            total={Math.max(1, total)}
            words={copy.loadingSheets(done, total)}
          />
        }
      >
        {() => <PointsSheetsView sheets={pages} isSearching={words !== ''} />}
      </AnswerView>
      {first && <PrintedSheets sheets={[first, ...others]} />}
    </Page>
  );
}

/** The month that was published last, until another one is chosen. */
function PointsSheets() {
  const periods = useGetPeriods();
  const [chosen, setChosen] = useState<string | null>(useRouteParams()['month'] ?? null);
  if (periods.data === undefined && chosen === null) {
    return (
      <Page title={pageTitles.pointsSheets}>
        <AnswerView answer={periods}>{() => null}</AnswerView>
      </Page>
    );
  }
  const month = chosen ?? periods.data?.month ?? monthOf(new Date().toISOString());
  return <SheetsOfMonth month={month} months={periods.data?.months ?? [month]} onMonth={setChosen} />;
}

export default function PointsSheetsPage() {
  return (
    <VillageGate title={pageTitles.pointsSheets}>
      <OfficePage title={pageTitles.pointsSheets} roles={sheets.listPointsSheets.roles}>
        <PointsSheets />
      </OfficePage>
    </VillageGate>
  );
}
