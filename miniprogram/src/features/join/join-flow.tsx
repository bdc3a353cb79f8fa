import { useEffect, type ComponentType, type ReactNode } from 'react';
import { AnswerView } from '@/api/answer-view';
import { useRefetchOnShow } from '@/api/use-refetch-on-show';
import { EmptyState } from '@/components/feedback/empty-state';
import { Skeleton } from '@/components/feedback/skeleton';
import { hideToast, showToast } from '@/components/feedback/toast-state';
import { Page } from '@/components/layout/page';
import { useGetJoinRequest } from './api';
import { ChooseStep } from './choose-step';
import { copy } from './copy';
import { JoinSteps } from './join-frame';
import { PhoneStep } from './phone-step';
import { PlaceStep } from './place-step';
import { RequestStep } from './request-step';
import { PendingView, RejectedView } from './request-view';
import { draftOf, openRequest, stepOf } from './state';
import { useJoin, type Join } from './use-join';

/** What the notice and the consent to it look like is another feature's matter. */
export type ConsentStep = ComponentType<{
  readonly title: string;
  readonly head: ReactNode;
  readonly onAgree: () => void;
  readonly onDecline: () => void;
}>;

export interface JoinFlowProps {
  readonly title: string;
  readonly consentStep: ConsentStep;
}

function Declined({ title, onBack }: { readonly title: string; readonly onBack: () => void }) {
  return (
    <Page title={title} isEntry>
      <EmptyState
        title={copy.declinedTitle}
        advice={copy.declinedAdvice}
        icon="heart"
        action={{ word: copy.readAgain, onPress: onBack }}
      />
    </Page>
  );
}

function Step({ title, consentStep: Consent, join }: JoinFlowProps & { readonly join: Join }) {
  const { draft, openedAtMs } = join;
  switch (stepOf(draft.value, openedAtMs)) {
    case 'consent':
      return (
        <Consent
          title={title}
          head={<JoinSteps current={0} />}
          onAgree={() => draft.change({ step: 'phone' })}
          onDecline={() => draft.change({ step: 'declined' })}
        />
      );
    case 'declined':
      return <Declined title={title} onBack={() => draft.change({ step: 'consent' })} />;
    case 'phone':
      return <PhoneStep title={title} join={join} />;
    case 'choose':
      return <ChooseStep title={title} join={join} />;
    case 'place':
      return <PlaceStep title={title} join={join} />;
    case 'form':
      return <RequestStep title={title} join={join} />;
  }
}

/** The way in for a WeChat user whom nobody knows: consent, phone number, and where that is on no roster, a request. */
export function JoinFlow({ title, consentStep }: JoinFlowProps) {
  const standing = useGetJoinRequest();
  const join = useJoin();
  const { draft, enter } = join;
  const { data, isFetching, refetch } = standing;
  useRefetchOnShow(refetch);
  const isBound = data?.isBound === true;
  useEffect(() => {
    if (isBound) enter();
  }, [isBound, enter]);
  if (data === undefined || isBound) {
    return (
      <Page title={title} isEntry>
        {isBound ? <Skeleton /> : <AnswerView answer={standing}>{() => null}</AnswerView>}
      </Page>
    );
  }
  const request = openRequest(data.request, draft.value);
  if (request === null) return <Step title={title} consentStep={consentStep} join={join} />;
  if (request.state === 'rejected') {
    return <RejectedView title={title} request={request} onAgain={() => draft.change(draftOf(request))} />;
  }
  const look = () => {
    hideToast();
    void refetch().then((answer) => {
      const now = answer.data;
      if (now?.isBound === false && now.request?.state === 'pending') showToast(copy.stillPending);
    });
  };
  return <PendingView title={title} request={request} isLooking={isFetching} onLook={look} />;
}
