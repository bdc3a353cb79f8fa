import { useState } from 'react';
import { View } from '@tarojs/components';
import { AnswerView } from '@/api/answer-view';
import { OfficePage } from '@/api/office-page';
import { useMe } from '@/api/use-me';
import { Skeleton } from '@/components/feedback/skeleton';
import { Page } from '@/components/layout/page';
import { useGetClosing } from '@/features/reports/api';
import { closableMonths, closingUnitOf } from '@/features/reports/closing-state';
import { ClosingView, useAskingWhileUnderWay } from '@/features/reports/closing-view';
import { copy } from '@/features/reports/copy';
import { PeriodPicker } from '@/features/reports/period-picker';
import { pageTitles } from '@/pages/titles-copy';
import { useRouteParams } from '@/routes';
import '@/features/reports/reports.scss';

/** Officers of a township or a county: a village sees its own close on its board. */
const watchers = ['townshipOfficer', 'countyOfficer'] as const;

function Closing({ unitCode }: { readonly unitCode: string }) {
  const months = closableMonths(new Date().toISOString());
  const [month, setMonth] = useState(months[0] ?? '');
  const answer = useGetClosing(unitCode, month);
  useAskingWhileUnderWay(answer.data, answer.refetch);
  return (
    <Page title={pageTitles.closing} width="wide">
      <View className="reports__controls">
        <PeriodPicker
          label={copy.pickMonth}
          periods={months}
          wordOf={copy.month}
          chosen={month}
          onChoose={setMonth}
        />
      </View>
      <AnswerView answer={answer} skeleton={<Skeleton rows={4} shape="card" />}>
        {(closing) => <ClosingView closing={closing} />}
      </AnswerView>
    </Page>
  );
}

export default function ClosingPage() {
  const me = useMe();
  const { unitCode: asked } = useRouteParams();
  const unitCode = asked ?? (me.data === undefined ? null : closingUnitOf(me.data));
  return (
    <OfficePage title={pageTitles.closing} roles={watchers}>
      {unitCode !== null && <Closing unitCode={unitCode} />}
    </OfficePage>
  );
}
