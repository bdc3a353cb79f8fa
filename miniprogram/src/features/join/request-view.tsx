import type { JoinRequest } from '@shared/contract/people';
import { Card } from '@/components/content/card';
import { KeyValueList, type KeyValue } from '@/components/content/key-value-list';
import { Notice } from '@/components/feedback/notice';
import { Button } from '@/components/form/button';
import { copy } from './copy';
import { JoinFrame } from './join-frame';

interface RequestProps {
  readonly title: string;
  readonly request: JoinRequest;
}

const factsOf = ({
  name,
  maskedPhone,
  householdNumber,
  words,
  askedAt,
}: JoinRequest): readonly KeyValue[] => [
  { key: 'name', label: copy.name, value: name },
  { key: 'phone', label: copy.phone, value: maskedPhone },
  ...(householdNumber === null
    ? []
    : [{ key: 'household', label: copy.household, value: String(householdNumber) }]),
  ...(words === '' ? [] : [{ key: 'words', label: copy.words, value: words }]),
  { key: 'asked', label: copy.asked, value: copy.askedWords(askedAt) },
];

export interface PendingViewProps extends RequestProps {
  readonly isLooking: boolean;
  readonly onLook: () => void;
}

/** The village has not answered yet. */
export function PendingView({ title, request, isLooking, onLook }: PendingViewProps) {
  return (
    <JoinFrame
      title={title}
      current={2}
      question={copy.pendingTitle(request.villageName)}
      note={copy.pendingAdvice}
      footer={<Button word={copy.look} size="large" icon="refresh" isLoading={isLooking} onPress={onLook} />}
    >
      <Card>
        <KeyValueList items={factsOf(request)} />
      </Card>
    </JoinFrame>
  );
}

/** The village said no; the reason comes first. */
export function RejectedView({ title, request, onAgain }: RequestProps & { readonly onAgain: () => void }) {
  const { villageName, reason, decidedByName, decidedAt } = request;
  return (
    <JoinFrame
      title={title}
      current={2}
      question={copy.rejectedTitle(villageName)}
      footer={<Button word={copy.askAgain} size="large" onPress={onAgain} />}
    >
      <Notice
        words={reason === '' ? copy.noReason : `${copy.reason}：${reason}`}
        tone="attention"
        icon="alert"
      />
      <Card>
        <KeyValueList
          items={[
            ...(decidedAt === null
              ? []
              : [
                  { key: 'decided', label: copy.decided, value: copy.decidedWords(decidedByName, decidedAt) },
                ]),
            ...factsOf(request),
          ]}
        />
      </Card>
    </JoinFrame>
  );
}
