import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { Heading } from '@/components/content/heading';
import { Notice } from '@/components/feedback/notice';
import { Steps } from '@/components/feedback/steps';
import { Button } from '@/components/form/button';
import { Page } from '@/components/layout/page';
import { copy } from './copy';
import type { JoinProblem } from './use-join';
import './join.scss';

/** Where one is of the three steps. */
export const JoinSteps = ({ current }: { readonly current: number }) => (
  <Steps label={copy.stepsLabel} words={copy.steps} current={current} />
);

export interface JoinFrameProps {
  readonly title: string;
  readonly current: number;
  /** What this screen asks, in a few words. */
  readonly question: string;
  /** Why, or what to know first. */
  readonly note?: string;
  readonly problem?: JoinProblem | null;
  readonly footer?: ReactNode;
  readonly children?: ReactNode;
}

/** One screen of joining: where one is, one question, and what went wrong with the last answer. */
export function JoinFrame(props: JoinFrameProps) {
  const { title, current, question, note, problem = null, footer, children } = props;
  return (
    <Page title={title} isEntry footer={footer}>
      <JoinSteps current={current} />
      <View>
        <Heading className="join__question" level={2}>
          {question}
        </Heading>
        {note !== undefined && <View className="join__note">{note}</View>}
      </View>
      {problem !== null && <Notice words={problem.words} tone="attention" icon="alert" />}
      {problem?.again && <Button word={copy.again} kind="ghost" icon="refresh" onPress={problem.again} />}
      {children}
    </Page>
  );
}
