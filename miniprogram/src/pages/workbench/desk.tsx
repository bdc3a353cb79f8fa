import { useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { dateOf } from '@shared/domain/calendar';
import type { Me } from '@/api/use-me';
import { WorkbenchLayout } from '@/components/layout/workbench-layout';
import { ActivityList } from '@/features/check-ins/activity-list';
import { activityRightsOf } from '@/features/check-ins/activity-rights';
import { copy as words } from '@/features/workbench/copy';
import { officeWordsOf, workbenchRightsOf } from '@/features/workbench/rights';
import { waitingFor, type Workbench } from '@/features/workbench/state';
import { weekdayWords } from '@/words/when-copy';
import { AnnouncementsDesk } from './announcements-desk';
import { copy } from './copy';
import { DeskHead } from './desk-head';
import { EntriesDesk } from './entries-desk';
import { SnapshotsDesk } from './snapshots-desk';

const sections = ['snapshots', 'activities', 'entries', 'announcements'] as const;
type Section = (typeof sections)[number];

export interface DeskProps {
  readonly me: Me;
  readonly workbench: Workbench;
  /** For those who look after several villages. */
  readonly villageRow: ReactNode;
}

function Content({ section, me }: { readonly section: Section; readonly me: Me }) {
  const rights = workbenchRightsOf(me);
  switch (section) {
    case 'snapshots':
      return <SnapshotsDesk rights={rights} />;
    case 'activities':
      return (
        <>
          <DeskHead
            title={copy.sections.activities}
            action={rights.canRun ? { word: copy.openOne, route: 'openActivity' } : undefined}
          />
          <ActivityList rights={activityRightsOf(me)} />
        </>
      );
    case 'entries':
      return <EntriesDesk canPost={rights.canRun} />;
    case 'announcements':
      return <AnnouncementsDesk canPublish={rights.canRun} />;
  }
}

/** The workbench of a computer: where to work on the left, the work on the right. */
export function Desk({ me, workbench, villageRow }: DeskProps) {
  const [section, setSection] = useState<Section>('snapshots');
  const waiting = waitingFor(workbench, workbenchRightsOf(me));
  return (
    <WorkbenchLayout
      title={words.titleOf(workbench.villageName)}
      current={section}
      items={sections.map((key) => ({
        key,
        word: copy.sections[key],
        ...(key === 'snapshots' && { count: waiting }),
        onPress: () => setSection(key),
      }))}
      foot={
        <>
          <View>{officeWordsOf(me)}</View>
          <View>{weekdayWords(dateOf(new Date().toISOString()))}</View>
        </>
      }
    >
      {villageRow}
      <Content section={section} me={me} />
    </WorkbenchLayout>
  );
}
