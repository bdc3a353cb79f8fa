import { useState } from 'react';
import { View } from '@tarojs/components';
import { AnswerView } from '@/api/answer-view';
import { useChosenVillage } from '@/api/chosen-village';
import { errorCopy } from '@/api/error-copy';
import { hasOffice, useMe, type Me } from '@/api/use-me';
import { useRefetchOnShow } from '@/api/use-refetch-on-show';
import { Card } from '@/components/content/card';
import { ListRow } from '@/components/content/list-row';
import { ErrorState } from '@/components/feedback/error-state';
import { Notice } from '@/components/feedback/notice';
import { Sheet } from '@/components/feedback/sheet';
import { Skeleton } from '@/components/feedback/skeleton';
import { Page } from '@/components/layout/page';
import { EscalatedCard } from '@/features/objections/escalated-card';
import { ClosingEntry, ReportEntries } from '@/features/reports/report-entries';
import { VillagePicker } from '@/features/villages/village-picker';
import { WallEntries } from '@/features/wall/wall-entries';
import { useGetWorkbench } from '@/features/workbench/api';
import { copy as words } from '@/features/workbench/copy';
import { CountCards } from '@/features/workbench/count-cards';
import { OrganisationList } from '@/features/workbench/organisation-list';
import { PointsLinks } from '@/features/workbench/points-links';
import { organisationRightsOf, workbenchRightsOf } from '@/features/workbench/rights';
import { ScoreAlarm } from '@/features/workbench/score-alarm';
import { organisationFor, pointsLinksFor } from '@/features/workbench/links';
import { countsFor, requestsWaitingFor, tasksFor, type Workbench } from '@/features/workbench/state';
import { TaskList } from '@/features/workbench/task-list';
import { pageTitles } from '@/pages/titles-copy';
import { useWideScreen } from '@/platform/wide-screen';
import { openPage } from '@/routes';
import { copy } from './copy';
import { Desk } from './desk';
import { LatestEntries } from './latest-entries';
import './workbench.scss';

interface VillageProps {
  readonly me: Me;
  readonly workbench: Workbench;
}

/** For those whose office reaches over several villages: which one this is, and the way to another. */
function VillageRow({ workbench }: Pick<VillageProps, 'workbench'>) {
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  return (
    <Card kind="list">
      <ListRow
        title={workbench.villageName}
        note={copy.village}
        isStrong
        trail={words.changeVillage}
        onPress={() => setIsOpen(true)}
      />
      <Sheet isOpen={isOpen} title={words.changeVillage} onClose={close}>
        <VillagePicker onChosen={close} />
      </Sheet>
    </Card>
  );
}

/** On a phone: what waits, what is done often, what was recorded last. */
function PhoneWorkbench({ me, workbench }: VillageProps) {
  const rights = workbenchRightsOf(me);
  return (
    <>
      {me.villageCode === null && <VillageRow workbench={workbench} />}
      {!rights.canRun && !rights.canMend && !rights.canVisit && <Notice words={words.readOnly} icon="eye" />}
      <ScoreAlarm workbench={workbench} rights={rights} onPress={() => openPage('findings')} />
      <CountCards counts={countsFor(workbench, rights)} />
      <TaskList tasks={tasksFor(rights)} memberCount={workbench.memberCount} />
      <PointsLinks links={pointsLinksFor(workbench, rights)} />
      <OrganisationList
        keys={organisationFor(organisationRightsOf(me))}
        requestCount={requestsWaitingFor(workbench, rights)}
      />
      <WallEntries />
      <ReportEntries me={me} />
      <LatestEntries />
    </>
  );
}

function VillageWorkbench({ me }: { readonly me: Me }) {
  const answer = useGetWorkbench();
  const isWide = useWideScreen();
  useRefetchOnShow(answer.refetch);
  return (
    <AnswerView answer={answer} skeleton={<Skeleton rows={4} shape="card" />}>
      {(workbench) =>
        isWide ? (
          <Desk
            me={me}
            workbench={workbench}
            villageRow={me.villageCode === null ? <VillageRow workbench={workbench} /> : undefined}
          />
        ) : (
          <PhoneWorkbench me={me} workbench={workbench} />
        )
      }
    </AnswerView>
  );
}

/** For whoever holds an office: of the own village, or of one that is chosen first. */
function Work({ me }: { readonly me: Me }) {
  const chosen = useChosenVillage();
  if (!hasOffice(me)) return <ErrorState sentence={errorCopy.Forbidden} />;
  if (me.villageCode !== null || chosen !== null) return <VillageWorkbench me={me} />;
  return (
    <>
      <EscalatedCard />
      <ClosingEntry me={me} />
      <VillagePicker />
    </>
  );
}

export default function WorkbenchPage() {
  const me = useMe();
  return (
    <Page title={pageTitles.workbench} width="wide">
      <View className="workbench">
        <AnswerView answer={me} isQuiet skeleton={<Skeleton rows={4} shape="card" />}>
          {(person) => <Work me={person} />}
        </AnswerView>
      </View>
    </Page>
  );
}
