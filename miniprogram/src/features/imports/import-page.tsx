import { useState } from 'react';
import { View } from '@tarojs/components';
import type { Import } from '@shared/contract/sheets';
import { AnswerView } from '@/api/answer-view';
import { Notice } from '@/components/feedback/notice';
import { ProgressBar } from '@/components/feedback/progress-bar';
import { Skeleton } from '@/components/feedback/skeleton';
import { Steps } from '@/components/feedback/steps';
import { Button } from '@/components/form/button';
import { Page } from '@/components/layout/page';
import { useAskingAgain, useGetImport } from './api';
import { CheckFooter, CheckHead } from './check-step';
import { copy } from './copy';
import { DropDialog } from './drop-dialog';
import { DoneReport } from './done-report';
import { RowList } from './row-list';
import { hasRows, stepOf, type ImportAim } from './state';
import { useCarryOn } from './use-carry-on';
import { useStalled } from './use-stalled';
import './imports.scss';

interface StepProps {
  readonly aim: ImportAim;
  readonly bringing: Import;
}

/** The file is still being read, perhaps by a call that nobody waits for any more. */
function Reading({ aim, bringing }: StepProps) {
  const { doneCount, rowCount } = bringing;
  const isStalled = useStalled(doneCount);
  const [isDropping, setIsDropping] = useState(false);
  return (
    <>
      <ProgressBar
        label={copy.reading}
        done={doneCount}
        total={rowCount}
        words={copy.readRows(doneCount, rowCount)}
      />
      {isStalled && (
        <>
          <Notice words={copy.stalled} tone="attention" icon="alert" />
          <Button word={copy.drop} kind="ghost" onPress={() => setIsDropping(true)} />
        </>
      )}
      {isDropping && <DropDialog aim={aim} bringing={bringing} onClose={() => setIsDropping(false)} />}
    </>
  );
}

/** It is being written: this page carries it on for as long as it is open, a timer does otherwise. */
function Applying({ aim, bringing }: StepProps) {
  const isWaiting = useCarryOn(aim, bringing.importId);
  const { doneCount, rowCount } = bringing;
  return (
    <>
      <ProgressBar
        label={copy.applying}
        done={doneCount}
        total={rowCount}
        words={copy.appliedRows(doneCount, rowCount)}
      />
      <View className="imports__note">{isWaiting ? copy.waiting : copy.applyingNote}</View>
    </>
  );
}

function Head(props: StepProps) {
  switch (props.bringing.state) {
    case 'reading':
      return <Reading {...props} />;
    case 'ready':
      return <CheckHead bringing={props.bringing} />;
    case 'applying':
      return <Applying {...props} />;
    case 'done':
      return <DoneReport bringing={props.bringing} />;
    case 'cancelled':
      return <Notice words={copy.cancelled} />;
  }
}

function Bringing(props: StepProps) {
  const { aim, bringing } = props;
  return (
    <>
      <View className="imports__file">{bringing.fileName}</View>
      <Steps label={copy.stepsLabel} words={copy.steps} current={stepOf(bringing.state)} />
      <Head {...props} />
      {hasRows(bringing) && <RowList key={bringing.state} aim={aim} bringing={bringing} />}
    </>
  );
}

export interface ImportPageProps {
  readonly aim: ImportAim;
  readonly importId: string;
}

/** One import, wherever it stands: read, to be checked, being written, done. */
export function ImportPage({ aim, importId }: ImportPageProps) {
  const { data, error, refetch } = useGetImport(aim, importId);
  useAskingAgain(refetch, data?.state === 'reading');
  return (
    <Page
      title={copy.titles[data?.kind ?? aim.kind]}
      width="wide"
      footer={data?.state === 'ready' ? <CheckFooter aim={aim} bringing={data} /> : undefined}
    >
      <AnswerView answer={{ data, error, refetch }} skeleton={<Skeleton rows={4} shape="card" />}>
        {(bringing) => <Bringing aim={{ ...aim, kind: bringing.kind }} bringing={bringing} />}
      </AnswerView>
    </Page>
  );
}
