import { Text, View } from '@tarojs/components';
import { Card } from '@/components/content/card';
import { Heading } from '@/components/content/heading';
import { ListRow } from '@/components/content/list-row';
import { SealMark } from '@/components/content/seal-mark';
import { Notice } from '@/components/feedback/notice';
import { ProgressBar } from '@/components/feedback/progress-bar';
import { Button } from '@/components/form/button';
import { classNames } from '@/components/theme/class-names';
import { Glyph } from '@/components/content/glyph';
import { openPage } from '@/routes';
import { copy } from './copy';
import { isPrinted, type GatheredMonth } from './gather-month';
import { SealedBoards } from './sealed-boards';
import { TakeAway } from './take-away';
import type { VerifyState } from './use-verify';
import { progressOf, toldDifferences, toldSteps, verdictWords, type ToldStep } from './verify-words';
import './seals.scss';

type Shown = Exclude<VerifyState, { readonly phase: 'failed' }>;
type Done = Extract<VerifyState, { readonly phase: 'done' }>;

/** Whether it is the paper that led here which was verified. */
function PaperNotice({ seal, printed }: { readonly seal: string; readonly printed: string | undefined }) {
  if (printed === undefined) return <View className="verify__advice">{copy.compare}</View>;
  return isPrinted(seal, printed) ? (
    <Notice words={copy.printedSame} tone="good" icon="check" />
  ) : (
    <Notice words={copy.printedDiffers} tone="attention" icon="alert" />
  );
}

function Result({ month, verification }: Omit<Done, 'phase'>) {
  const { isWhole, entryCount } = verification;
  return (
    <View className={classNames('verify__result', isWhole ? 'verify__result--good' : 'verify__result--bad')}>
      <Glyph name={isWhole ? 'check' : 'alert'} size="large" />
      <View className="verify__result-words">
        <Heading className="verify__verdict" level={2}>
          {verdictWords(verification)}
        </Heading>
        <View>{isWhole ? copy.wholeWords(entryCount) : copy.brokenAdvice}</View>
      </View>
      {/* Read out when it comes, wherever one is on the page. */}
      <View className="verify__spoken" role="status">
        {`${month.villageName}，${verdictWords(verification)}`}
      </View>
    </View>
  );
}

function Head({ state, printed }: { readonly state: Shown; readonly printed: string | undefined }) {
  if (state.phase === 'fetching') {
    return (
      <Card>
        <ProgressBar label={copy.working} {...progressOf(state)} />
        <View className="verify__advice">{copy.inPhone}</View>
      </Card>
    );
  }
  const { seal, villageName } = state.month;
  return (
    <Card>
      <Heading className="verify__title" level={2}>
        {villageName} <Text className="verify__month">{copy.month(seal.month)}</Text>
      </Heading>
      <SealMark seal={seal.seal} note={copy.sealedAt(copy.kinds[seal.kind], seal.sealedAt)} size="large" />
      {state.phase === 'checking' && <ProgressBar label={copy.working} {...progressOf(state)} />}
      {state.phase === 'done' && <Result month={state.month} verification={state.verification} />}
      <PaperNotice seal={seal.seal} printed={printed} />
    </Card>
  );
}

function StepList({ steps }: { readonly steps: readonly ToldStep[] }) {
  return (
    <Card title={copy.stepsTitle}>
      <View className="verify__steps" role="list">
        {steps.map(({ step, words, state }) => (
          <View key={step} className={classNames('verify__step', `verify__step--${state}`)} role="listitem">
            <View className="verify__tick">
              <Glyph name={state === 'good' ? 'check' : 'cross'} size="small" />
            </View>
            <View className="verify__words">{words}</View>
          </View>
        ))}
      </View>
      <View className="verify__advice">{copy.inPhone}</View>
    </Card>
  );
}

const differencesMax = 50;

function Differences({ month, verification }: Omit<Done, 'phase'>) {
  const all = toldDifferences(month, verification);
  if (all.length === 0) return null;
  return (
    <Card title={copy.differencesTitle} kind="list">
      {all.slice(0, differencesMax).map(({ key, title, note, entryId }) => (
        <ListRow
          key={key}
          title={title}
          note={note}
          lead={<Glyph name="alert" />}
          onPress={entryId === null ? undefined : () => openPage('entry', { entryId })}
        />
      ))}
      {all.length > differencesMax && (
        <View className="verify__advice">{copy.moreDifferences(all.length - differencesMax)}</View>
      )}
    </Card>
  );
}

function Actions({ month, onAgain }: { readonly month: GatheredMonth; readonly onAgain: () => void }) {
  return (
    <View className="verify__actions">
      <Button word={copy.again} kind="ghost" icon="refresh" onPress={onAgain} />
      <TakeAway month={month.seal.month} />
      <Button word={copy.chain} kind="quiet" onPress={() => openPage('seals')} />
    </View>
  );
}

export interface VerifyViewProps {
  readonly state: Shown;
  readonly printed: string | undefined;
  readonly onAgain: () => void;
}

/** A month verified before one's eyes: the seal and the result, how it was found, where it differs, and the board itself. */
export function VerifyView({ state, printed, onAgain }: VerifyViewProps) {
  return (
    <View className="verify">
      <Head state={state} printed={printed} />
      {state.phase === 'done' && (
        <>
          <Differences month={state.month} verification={state.verification} />
          <StepList steps={toldSteps(state.month, state.verification)} />
          <Actions month={state.month} onAgain={onAgain} />
          <SealedBoards month={state.month} />
        </>
      )}
    </View>
  );
}
