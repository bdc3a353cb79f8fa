import { useState } from 'react';
import { View } from '@tarojs/components';
import { dateOf } from '@shared/domain/calendar';
import { WorkbenchLayout } from '@/components/layout/workbench-layout';
import { copy as words } from '@/features/workbench/copy';
import { officeWordsOf } from '@/features/workbench/rights';
import { ScoreAlarm } from '@/features/workbench/score-alarm';
import { weekdayWords } from '@/words/when-copy';
import type * as weapp from './desk';
import { deskContextOf, sectionsFor } from './desk-sections';

/** The workbench of a computer: where to work on the left, the work on the right. */
export const Desk: typeof weapp.Desk = ({ me, workbench, villageRow }) => {
  const context = deskContextOf(me, workbench);
  const groups = sectionsFor(context);
  const sections = groups.flat();
  const [chosen, setChosen] = useState('snapshots');
  const current = sections.find(({ key }) => key === chosen) ?? sections[0];
  return (
    <WorkbenchLayout
      title={words.titleOf(workbench.villageName)}
      current={current?.key ?? ''}
      groups={groups.map((ofGroup) =>
        ofGroup.map(({ key, word, countOf }) => ({
          key,
          word,
          ...(countOf && { count: countOf(context) }),
          onPress: () => setChosen(key),
        })),
      )}
      foot={
        <>
          <View>{officeWordsOf(me)}</View>
          <View>{weekdayWords(dateOf(new Date().toISOString()))}</View>
        </>
      }
    >
      {villageRow}
      <ScoreAlarm workbench={workbench} rights={context.rights} onPress={() => setChosen('findings')} />
      {current?.content(context)}
    </WorkbenchLayout>
  );
};
