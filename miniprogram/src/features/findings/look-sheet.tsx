import { useState } from 'react';
import { View } from '@tarojs/components';
import { findingLimits, type Finding } from '@shared/contract/findings';
import { useDraft } from '@/api/drafts';
import { sentenceFor } from '@/api/error-copy';
import { useSending } from '@/api/use-sending';
import { Notice } from '@/components/feedback/notice';
import { Sheet } from '@/components/feedback/sheet';
import { showToast } from '@/components/feedback/toast-state';
import { Button } from '@/components/form/button';
import { Phrases } from '@/components/form/phrases';
import { TextArea } from '@/components/form/text-area';
import { useDecideFinding } from './api';
import { copy } from './copy';
import { sentenceOf } from './state';

const { wordsCharsMax } = findingLimits;

function useLook({ findingId }: Finding, onClose: () => void) {
  const draft = useDraft(`finding:${findingId}`, { words: '' });
  const decide = useDecideFinding(findingId);
  const [isChecked, setIsChecked] = useState(false);
  const { isSending, problem, send } = useSending(async () => {
    await decide.mutateAsync({ findingId, words: draft.value.words });
    draft.clear();
    showToast(copy.done, 'good');
    onClose();
  });
  const isMissing = draft.value.words.trim() === '';
  const press = () => {
    setIsChecked(true);
    if (!isMissing) void send();
  };
  return { draft, isSending, problem, press, isMissing: isChecked && isMissing };
}

export interface LookSheetProps {
  readonly finding: Finding;
  readonly onClose: () => void;
}

/** What somebody who has looked says to it: their own words, or one of a few sentences that often fit. */
export function LookSheet({ finding, onClose }: LookSheetProps) {
  const { draft, isSending, problem, press, isMissing } = useLook(finding, onClose);
  const { words } = draft.value;
  return (
    <Sheet isOpen title={copy.lookTitle} onClose={onClose}>
      <View className="finding__form">
        <View>{sentenceOf(finding)}</View>
        <TextArea
          label={copy.wordsLabel}
          placeholder={copy.wordsPlaceholder}
          value={words}
          charsMax={wordsCharsMax}
          isSaved={draft.isSaved}
          problem={isMissing ? copy.needWords : undefined}
          onChange={(typed) => draft.change({ words: typed })}
        />
        <Phrases
          phrases={copy.phrases}
          words={words}
          charsMax={wordsCharsMax}
          onChange={(changed) => draft.change({ words: changed })}
        />
        <View className="finding__small">{copy.lookSentence}</View>
        {problem !== null && <Notice words={sentenceFor(problem)} tone="attention" icon="alert" />}
        <View className="sheet__actions">
          <Button word={copy.back} kind="ghost" onPress={onClose} />
          <Button word={copy.confirm} isLoading={isSending} onPress={press} />
        </View>
      </View>
    </Sheet>
  );
}
