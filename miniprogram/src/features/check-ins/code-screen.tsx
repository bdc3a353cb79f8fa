import { useEffect, useMemo } from 'react';
import { View } from '@tarojs/components';
import { Heading } from '@/components/content/heading';
import { Picture } from '@/components/content/picture';
import { qrPicture } from '@/components/content/qr-picture';
import { ApiError } from '@/api/api-error';
import { requestIdOf, sentenceFor } from '@/api/error-copy';
import { EmptyState } from '@/components/feedback/empty-state';
import { ErrorState } from '@/components/feedback/error-state';
import { Notice } from '@/components/feedback/notice';
import { Skeleton } from '@/components/feedback/skeleton';
import { keepAwake } from '@/platform/keep-awake';
import { openPage } from '@/routes';
import { useGetCode, type ShownCode } from './api';
import { codeCopy as copy } from './code-copy';
import { groupedCode, isCodeAlive, secondsLeft } from './state';
import { useNow } from './use-now';
import './code-screen.scss';

function QrCode({ qrText }: { readonly qrText: string }) {
  const picture = useMemo(() => qrPicture(qrText), [qrText]);
  return (
    <View className="code-screen__qr" role="img" ariaLabel={copy.qrLabel}>
      <Picture className="code-screen__picture" src={picture} mode="scaleToFill" />
    </View>
  );
}

interface CodeProps {
  readonly shown: ShownCode;
  readonly now: number;
  readonly isOffline: boolean;
}

function Code({ shown: { activity, code, qrText, turnsAt }, now, isOffline }: CodeProps) {
  const left = secondsLeft(turnsAt, now);
  return (
    <View className="code-screen">
      <QrCode qrText={qrText} />
      <View className="code-screen__side">
        <Heading className="code-screen__title" level={2}>
          {activity.title}
        </Heading>
        <View className="code-screen__note">
          {[activity.place, copy.until(activity.endsAt)].filter((words) => words !== '').join(' · ')}
        </View>
        <View className="code-screen__how">{copy.howTo}</View>
        <View className="code-screen__how">{copy.howToScan}</View>
        <View className="code-screen__note">{copy.orType}</View>
        <View className="code-screen__digits">{groupedCode(code)}</View>
        <View className="code-screen__left">{left > 0 ? copy.secondsLeft(left) : copy.turning}</View>
        <View className="code-screen__count" role="status">
          <View className="code-screen__number">{activity.checkInCount}</View>
          {copy.people}
        </View>
        {isOffline && <Notice words={copy.offline} tone="publicity" icon="alert" />}
      </View>
    </View>
  );
}

interface RefusedProps {
  readonly activityId: string;
  readonly error: Error;
  readonly onRetry: () => void;
}

function Refused({ activityId, error, onRetry }: RefusedProps) {
  if (error instanceof ApiError && error.code === 'ActivityNotOpen') {
    const roster = { word: copy.roster, onPress: () => openPage('roster', { activityId }) };
    return <EmptyState title={copy.notOpen} advice={copy.notOpenAdvice} icon="clock" action={roster} />;
  }
  return <ErrorState sentence={sentenceFor(error)} requestId={requestIdOf(error)} onRetry={onRetry} />;
}

/** What hangs at the place: the code of this turn, large, and how many have come. It never shows a dead code. */
export function CodeScreen({ activityId }: { readonly activityId: string }) {
  const { data, dataUpdatedAt, error, refetch } = useGetCode(activityId);
  const now = useNow();
  useEffect(() => keepAwake(), []);
  const retry = () => void refetch();
  if (error instanceof ApiError) return <Refused activityId={activityId} error={error} onRetry={retry} />;
  if (data !== undefined && isCodeAlive(dataUpdatedAt, now)) {
    return <Code shown={data} now={now} isOffline={error !== null} />;
  }
  if (data !== undefined && error !== null) {
    return (
      <EmptyState
        title={copy.dead}
        advice={copy.deadAdvice}
        icon="alert"
        action={{ word: copy.roster, onPress: () => openPage('roster', { activityId }) }}
      />
    );
  }
  if (error !== null) return <Refused activityId={activityId} error={error} onRetry={retry} />;
  return <Skeleton rows={3} shape="card" />;
}
