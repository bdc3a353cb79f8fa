import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { consentPurposes, requiredPurposes, type ConsentPurpose } from '@shared/domain/consent';
import { AnswerView } from '@/api/answer-view';
import { useDraft } from '@/api/drafts';
import { Card } from '@/components/content/card';
import { Tag } from '@/components/content/tag';
import { Button } from '@/components/form/button';
import { Checkbox } from '@/components/form/checkbox';
import { Page } from '@/components/layout/page';
import { useGetNotice } from './api';
import { copy } from './copy';
import { keepConsents } from './kept-consents';
import { NoticeCard } from './notice-card';
import { purposeWords } from './purpose-copy';
import './privacy.scss';

export interface ConsentStepProps {
  readonly title: string;
  /** Stands above: where one is in the whole task. */
  readonly head: ReactNode;
  readonly onAgree: () => void;
  readonly onDecline: () => void;
}

const isRequired = (purpose: ConsentPurpose): boolean => requiredPurposes.includes(purpose);

/** Nothing is ticked at first: what somebody did not choose is no consent. */
function useChosen() {
  const draft = useDraft<{ readonly chosen: readonly ConsentPurpose[] }>('consents', { chosen: [] });
  const { chosen } = draft.value;
  const choose = (purpose: ConsentPurpose, isChosen: boolean) => {
    const others = chosen.filter((other) => other !== purpose);
    draft.change({ chosen: isChosen ? [...others, purpose] : others });
  };
  return { chosen, choose };
}

function RequiredPurpose({ purpose }: { readonly purpose: ConsentPurpose }) {
  const { title, use, without } = purposeWords[purpose];
  return (
    <Card>
      <View className="privacy__purpose">
        {title}
        <Tag word={copy.required} tone="red" />
      </View>
      <View>{use}</View>
      <View className="privacy__without">{without}</View>
    </Card>
  );
}

/** In a few lines what is kept and why; the one thing that is needed, and the others to choose from. */
export function ConsentStep({ title, head, onAgree, onDecline }: ConsentStepProps) {
  const notice = useGetNotice();
  const { chosen, choose } = useChosen();
  const agree = (version: string) => {
    const isGiven = (purpose: ConsentPurpose) => isRequired(purpose) || chosen.includes(purpose);
    const consents = consentPurposes.map((purpose) => ({ purpose, isGiven: isGiven(purpose) }));
    keepConsents({ version, consents });
    onAgree();
  };
  const footer = notice.data && (
    <View className="page__footer-row">
      <Button word={copy.decline} kind="ghost" onPress={onDecline} />
      <Button word={copy.agree} onPress={() => agree(notice.data.version)} />
    </View>
  );
  return (
    <Page title={title} isEntry footer={footer}>
      {head}
      <AnswerView answer={notice}>
        {() => (
          <>
            <NoticeCard title={copy.consentTitle} />
            {requiredPurposes.map((purpose) => (
              <RequiredPurpose key={purpose} purpose={purpose} />
            ))}
            <Card title={copy.optional}>
              <View className="privacy__without">{copy.optionalNote}</View>
              <View className="privacy__choices">
                {consentPurposes
                  .filter((purpose) => !isRequired(purpose))
                  .map((purpose) => (
                    <Checkbox
                      key={purpose}
                      label={purposeWords[purpose].title}
                      note={`${purposeWords[purpose].use}${purposeWords[purpose].without}`}
                      state={chosen.includes(purpose)}
                      onChange={(isChosen) => choose(purpose, isChosen)}
                    />
                  ))}
              </View>
            </Card>
          </>
        )}
      </AnswerView>
    </Page>
  );
}
