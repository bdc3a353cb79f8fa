import { AnswerView } from '@/api/answer-view';
import { useRefetchOnShow } from '@/api/use-refetch-on-show';
import { Skeleton } from '@/components/feedback/skeleton';
import { Page } from '@/components/layout/page';
import { AwardField } from '@/features/points/award-field';
import { ActingBanner } from '@/features/proxy/acting-banner';
import { useGetSnapshot } from '@/features/snapshots/api';
import { ShareSnapshot } from '@/features/snapshots/share-snapshot';
import { SnapshotActions } from '@/features/snapshots/snapshot-actions';
import { SnapshotView } from '@/features/snapshots/snapshot-view';
import { VillageGate } from '@/features/villages/village-gate';
import { pageTitles } from '@/pages/titles-copy';
import { useRouteParams } from '@/routes';

function Detail() {
  const { snapshotId = '' } = useRouteParams();
  const answer = useGetSnapshot(snapshotId);
  useRefetchOnShow(answer.refetch);
  const hasActions = (answer.data?.actions.length ?? 0) > 0;
  return (
    <Page
      title={pageTitles.snapshot}
      footer={
        answer.data && hasActions ? (
          <SnapshotActions snapshot={answer.data} awardField={AwardField} />
        ) : undefined
      }
    >
      <ActingBanner />
      <AnswerView answer={answer} skeleton={<Skeleton rows={4} shape="card" />}>
        {(snapshot) => <SnapshotView snapshot={snapshot} />}
      </AnswerView>
      <ShareSnapshot snapshot={answer.data} />
    </Page>
  );
}

export default function SnapshotsDetailPage() {
  return (
    <VillageGate title={pageTitles.snapshot}>
      <Detail />
    </VillageGate>
  );
}
