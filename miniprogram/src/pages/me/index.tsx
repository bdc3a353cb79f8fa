import { useActingFor } from '@/api/acting-for';
import { AnswerView } from '@/api/answer-view';
import { useMe } from '@/api/use-me';
import { useRefetchOnShow } from '@/api/use-refetch-on-show';
import { Page } from '@/components/layout/page';
import { MeView } from '@/features/me/me-view';
import { OutboxStrip } from '@/features/outbox/outbox-strip';
import { ActingBanner } from '@/features/proxy/acting-banner';
import { ProxyCard } from '@/features/proxy/proxy-card';
import { VillagePicker } from '@/features/villages/village-picker';
import { pageTitles } from '@/pages/titles-copy';

export default function MePage() {
  const answer = useMe();
  const isActing = useActingFor() !== null;
  useRefetchOnShow(answer.refetch);
  return (
    <Page title={pageTitles.me} tab="me">
      <ActingBanner />
      <OutboxStrip />
      <AnswerView answer={answer}>
        {(me) => (
          <MeView me={me}>
            {!isActing && <ProxyCard me={me} />}
            {me.villageCode === null && <VillagePicker />}
          </MeView>
        )}
      </AnswerView>
    </Page>
  );
}
