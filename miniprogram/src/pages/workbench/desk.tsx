import { useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { dateOf } from '@shared/domain/calendar';
import type { Me } from '@/api/use-me';
import { WorkbenchLayout } from '@/components/layout/workbench-layout';
import { copy as words } from '@/features/workbench/copy';
import { officeWordsOf } from '@/features/workbench/rights';
import type { Workbench } from '@/features/workbench/state';
import { weekdayWords } from '@/words/when-copy';
import { deskContextOf, sectionsFor } from './desk-sections';

export interface DeskProps {
  readonly me: Me;
  readonly workbench: Workbench;
  /** For those who look after several villages. */
  readonly villageRow: ReactNode;
}

/** The workbench of a computer: where to work on the left, the work on the right. */
export function Desk({ me, workbench, villageRow }: DeskProps) {
  const context = deskContextOf(me, workbench);
  const sections = sectionsFor(context);
  const [chosen, setChosen] = useState('snapshots');
  const current = sections.find(({ key }) => key === chosen) ?? sections[0];
  return (
    <WorkbenchLayout
      title={words.titleOf(workbench.villageName)}
      current={current?.key ?? ''}
      items={sections.map(({ key, word, countOf }) => ({
        key,
        word,
        ...(countOf && { count: countOf(context) }),
        onPress: () => setChosen(key),
      }))}
      foot={
        <>
          <View>{officeWordsOf(me)}</View>
          <View>{weekdayWords(dateOf(new Date().toISOString()))}</View>
        </>
      }
    >
      {villageRow}
      {current?.content(context)}
    </WorkbenchLayout>
  );
}
