import { useState } from 'react';
import { useActingFor } from '@/api/acting-for';
import { AnswerView } from '@/api/answer-view';
import { useRefetchOnShow } from '@/api/use-refetch-on-show';
import { Card } from '@/components/content/card';
import { ListRow } from '@/components/content/list-row';
import { Skeleton } from '@/components/feedback/skeleton';
import { openPage } from '@/routes';
import { useGetPrivacy } from './api';
import { ConsentsCard } from './consents-card';
import { copy } from './copy';
import { HistorySheet } from './history-sheet';
import { NoticeCard } from './notice-card';
import { useMyData } from './use-my-data';

/** What one can do with what is kept about oneself. */
function RightsCard() {
  const isActing = useActingFor() !== null;
  const { isWorking, take } = useMyData();
  return (
    <Card title={copy.rights} kind="list">
      <ListRow title={isWorking ? copy.mineWorking : copy.mine} note={copy.mineNote} onPress={take} />
      <ListRow title={copy.correct} note={copy.correctNote} onPress={() => openPage('correct')} />
      {!isActing && <ListRow title={copy.leave} note={copy.leaveNote} onPress={() => openPage('leave')} />}
    </Card>
  );
}

/** What is kept and why, what was agreed to, and what one can do about it. */
export function PrivacyView() {
  const answer = useGetPrivacy();
  const [isHistoryOpen, setIsHistoryOpen] = useState(false);
  useRefetchOnShow(answer.refetch);
  return (
    <>
      <NoticeCard title={copy.notice} />
      <AnswerView answer={answer} skeleton={<Skeleton rows={4} shape="card" />}>
        {(privacy) => (
          <>
            <ConsentsCard privacy={privacy} />
            <Card kind="list">
              <ListRow title={copy.history} note={copy.historyNote} onPress={() => setIsHistoryOpen(true)} />
            </Card>
            <HistorySheet
              isOpen={isHistoryOpen}
              history={privacy.history}
              onClose={() => setIsHistoryOpen(false)}
            />
          </>
        )}
      </AnswerView>
      <RightsCard />
    </>
  );
}
