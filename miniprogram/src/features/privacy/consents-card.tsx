import { View } from '@tarojs/components';
import type { OutputOf } from '@shared/contract/method';
import type { get } from '@shared/contract/privacy';
import { ApiError } from '@/api/api-error';
import { sentenceFor } from '@/api/error-copy';
import { Card } from '@/components/content/card';
import { Tag } from '@/components/content/tag';
import { Notice } from '@/components/feedback/notice';
import { showToast } from '@/components/feedback/toast-state';
import { Button } from '@/components/form/button';
import { Switch } from '@/components/form/switch';
import { useSubmitConsent } from './api';
import { consentWords, purposesOfOldNotice, type Consent } from './consent-state';
import { copy } from './copy';
import { purposeWords } from './purpose-copy';
import './privacy.scss';

type Privacy = OutputOf<typeof get>;

interface AskProps {
  readonly title: string;
  readonly isRequired: boolean;
  readonly onAnswer: (isGiven: boolean) => void;
}

/** Never asked is neither yes nor no, so there is nothing to switch yet. */
function Ask({ title, isRequired, onAnswer }: AskProps) {
  const answer = (word: string, isGiven: boolean) => (
    <Button
      word={word}
      label={copy.decide(title, word)}
      kind="ghost"
      size="compact"
      onPress={() => onAnswer(isGiven)}
    />
  );
  return (
    <View className="privacy__ask">
      {answer(copy.yes, true)}
      {!isRequired && answer(copy.no, false)}
    </View>
  );
}

interface ConsentLineProps {
  readonly consent: Consent;
  readonly onChange: (isGiven: boolean) => void;
}

function ConsentLine({ consent, onChange }: ConsentLineProps) {
  const { purpose, isRequired, isGiven } = consent;
  const { title, use, without } = purposeWords[purpose];
  const isFixed = isRequired && isGiven === true;
  const canSwitch = isGiven !== null && !isFixed;
  const note = `${use}${isFixed ? copy.requiredNote : without}`;
  return (
    <View className="privacy__purpose-row">
      {canSwitch ? (
        <Switch title={title} note={note} isOn={isGiven} onChange={onChange} />
      ) : (
        <>
          <View className="privacy__purpose">
            {title}
            {isRequired && <Tag word={copy.required} tone="red" />}
          </View>
          <View className="privacy__without">{note}</View>
        </>
      )}
      <View className="privacy__since">{consentWords(consent)}</View>
      {isGiven === null && <Ask title={title} isRequired={isRequired} onAnswer={onChange} />}
    </View>
  );
}

const problemOf = (error: unknown): string =>
  error instanceof ApiError && error.code === 'StateConflict' ? copy.outdated : sentenceFor(error);

/** What one agreed to, each by itself, since when and to which notice; each can be taken back. */
export function ConsentsCard({ privacy }: { readonly privacy: Privacy }) {
  const { version, consents } = privacy;
  const submit = useSubmitConsent();
  const outdated = purposesOfOldNotice(consents, version);
  const decide = (changes: readonly Pick<Consent, 'purpose'>[], isGiven: boolean) => {
    if (submit.isPending) return;
    submit.mutate(
      { version, consents: changes.map(({ purpose }) => ({ purpose, isGiven })) },
      {
        onSuccess: () => {
          const titles = changes.map(({ purpose }) => purposeWords[purpose].title).join('、');
          showToast(copy.changed(titles, isGiven), 'good');
        },
        onError: (error) => showToast(problemOf(error), 'bad'),
      },
    );
  };
  return (
    <>
      {outdated.length > 0 && (
        <>
          <Notice words={copy.newVersion} tone="publicity" icon="bell" />
          <Button
            word={copy.agreeAnew}
            kind="ghost"
            isLoading={submit.isPending}
            onPress={() => decide(outdated, true)}
          />
        </>
      )}
      {consents.some(({ isGiven }) => isGiven === null) && (
        <Notice words={copy.someNeverAsked} tone="publicity" icon="bell" />
      )}
      <Card title={copy.consents}>
        {consents.map((consent) => (
          <ConsentLine
            key={consent.purpose}
            consent={consent}
            onChange={(isGiven) => decide([consent], isGiven)}
          />
        ))}
      </Card>
    </>
  );
}
