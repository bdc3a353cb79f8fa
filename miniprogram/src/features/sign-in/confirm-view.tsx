import { useState } from 'react';
import { View } from '@tarojs/components';
import { Card } from '@/components/content/card';
import { KeyValueList } from '@/components/content/key-value-list';
import { EmptyState } from '@/components/feedback/empty-state';
import { Notice } from '@/components/feedback/notice';
import { Button } from '@/components/form/button';
import { CodeInput } from '@/components/form/code-input';
import { FormFooter } from '@/components/form/form-footer';
import { Page } from '@/components/layout/page';
import { canScan, scanCode } from '@/platform/scan';
import { openPage, replacePage } from '@/routes';
import { confirmCopy as copy } from './confirm-copy';
import { readSignInText } from './sign-in-text';
import { useConfirm, type Computer, type Decision } from './use-confirm';
import './confirm.scss';

const codeDigits = 8;

interface FrameProps {
  readonly title: string;
}

interface FindProps extends FrameProps {
  readonly problem: string | null;
  readonly isWorking: boolean;
  readonly onProblem: (words: string) => void;
  readonly onCode: (code: string) => void;
}

/** Which computer: by camera, or by the eight digits on its screen. */
function Find({ title, problem, isWorking, onProblem, onCode }: FindProps) {
  const [code, setCode] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const isComplete = code.length === codeDigits;
  const hasCamera = canScan();
  const scan = async () => {
    const text = await scanCode();
    if (text === null) return;
    const scanned = readSignInText(text);
    if (scanned === null) onProblem(copy.notOurs);
    else onCode(scanned);
  };
  const submit = () => {
    setIsChecked(true);
    if (isComplete) onCode(code);
  };
  return (
    <Page title={title}>
      {problem !== null && <Notice words={problem} tone="attention" icon="alert" />}
      <View className="confirm-sign-in__intro">{copy.intro}</View>
      {hasCamera && (
        <Button word={copy.scan} size="large" icon="scan" isLoading={isWorking} onPress={() => void scan()} />
      )}
      <Card>
        <View className="confirm-sign-in__type">
          <CodeInput
            label={hasCamera ? copy.or : copy.typeFirst}
            placeholder={copy.codePlaceholder}
            value={code}
            digits={codeDigits}
            problem={isChecked && !isComplete ? copy.needDigits : undefined}
            onChange={setCode}
            onComplete={onCode}
          />
          <Button
            word={isWorking ? copy.looking : copy.next}
            kind={hasCamera ? 'ghost' : 'primary'}
            size="large"
            isLoading={isWorking}
            onPress={submit}
          />
        </View>
      </Card>
    </Page>
  );
}

interface QuestionProps extends FrameProps {
  readonly computer: Computer;
  readonly problem: string | null;
  readonly isWorking: boolean;
  readonly onDecide: (isConfirmed: boolean) => void;
}

function Question({ title, computer, problem, isWorking, onDecide }: QuestionProps) {
  const { label, startedAt } = computer;
  return (
    <Page
      title={title}
      footer={
        <FormFooter problem={problem}>
          <View className="page__footer-row">
            <Button word={copy.refuse} kind="ghost" isDisabled={isWorking} onPress={() => onDecide(false)} />
            <Button word={copy.confirm} isLoading={isWorking} onPress={() => onDecide(true)} />
          </View>
        </FormFooter>
      }
    >
      <Card title={copy.question}>
        <View className="confirm-sign-in__facts">
          <KeyValueList
            items={[
              { key: 'computer', label: copy.computer, value: label === '' ? copy.unnamed : label },
              { key: 'since', label: copy.since, value: copy.sinceWords(startedAt) },
            ]}
          />
        </View>
      </Card>
      <Notice words={copy.warning} tone="attention" icon="alert" />
    </Page>
  );
}

function Decided({ title, decision }: FrameProps & { readonly decision: Decision }) {
  const { isConfirmed, label } = decision;
  return (
    <Page title={title}>
      <EmptyState
        title={isConfirmed ? copy.confirmed : copy.refused}
        advice={isConfirmed ? copy.confirmedAdvice(label || copy.unnamed) : copy.refusedAdvice}
        icon={isConfirmed ? 'check' : 'alert'}
        action={
          isConfirmed
            ? { word: copy.seeDevices, onPress: () => replacePage('devices') }
            : { word: copy.done, onPress: () => openPage('me') }
        }
      />
    </Page>
  );
}

/** The phone's side of signing a computer in: find it, look at it, then yes or no. */
export function ConfirmView({ title }: FrameProps) {
  const { computer, decision, problem, setProblem, isWorking, look, decide } = useConfirm();
  if (decision !== null) return <Decided title={title} decision={decision} />;
  if (computer === null) {
    return (
      <Find title={title} problem={problem} isWorking={isWorking} onProblem={setProblem} onCode={look} />
    );
  }
  return (
    <Question title={title} computer={computer} problem={problem} isWorking={isWorking} onDecide={decide} />
  );
}
