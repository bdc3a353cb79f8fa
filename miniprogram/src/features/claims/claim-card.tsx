import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import type { Claim, LeftCode } from '@shared/contract/claims';
import { PhotoGrid } from '@/components/content/photo-grid';
import { PhotoStory } from '@/components/content/photo-story';
import { Notice } from '@/components/feedback/notice';
import { Checkbox } from '@/components/form/checkbox';
import { listCopy } from '@/components/list-copy';
import { classNames } from '@/components/theme/class-names';
import { deltaWords } from '@/words/number-copy';
import { cutWords } from '@/words/rule-copy';
import { copy } from './copy';
import { ClaimMark } from './claim-mark';
import { tenthsOf } from './state';
import './claims.scss';

/** Who decided it, when, and with what words; what a cap left of it. */
function outcomesOf({ state, deciderName, decidedAt, reason, cutBy, deltaTenths }: Claim): readonly string[] {
  const isDecided = (state === 'confirmed' || state === 'refused') && deciderName !== null;
  return [
    ...(isDecided ? [copy.decided[state](deciderName, decidedAt ?? '')] : []),
    ...(reason === '' ? [] : [copy.reason(reason)]),
    ...(cutBy === null || deltaTenths === null ? [] : [copy.cut(cutWords[cutBy], deltaTenths)]),
  ];
}

function Head({ claim, choice }: Pick<ClaimCardProps, 'claim' | 'choice'>) {
  const { subject, subjectName, ruleTitle, state, effectiveOn, claimantId, claimantName, claimedAt } = claim;
  const tenths = tenthsOf(claim);
  const isByAnother = subject.id !== claimantId;
  const title = copy.who(subjectName, ruleTitle);
  return (
    <View className="claim__head">
      {choice && (
        <Checkbox isBare label={listCopy.choose(title)} state={choice.isChosen} onChange={choice.onChange} />
      )}
      <View className="claim__words">
        <View className="claim__title">{title}</View>
        <View className="claim__meta">
          <ClaimMark state={state} />
          <Text>{copy.on(effectiveOn)}</Text>
          {isByAnother && <Text>{copy.claimedBy(claimantName, claimedAt)}</Text>}
        </View>
      </View>
      <View
        className={classNames(
          'claim__points',
          tenths < 0 && 'claim__points--minus',
          state !== 'confirmed' && 'claim__points--open',
          (state === 'refused' || state === 'withdrawn') && 'claim__points--void',
        )}
      >
        {deltaWords(tenths)}
      </View>
    </View>
  );
}

export interface ClaimCardProps {
  readonly claim: Claim;
  /** Whoever decides looks at the photos; whoever has sent them knows them. */
  readonly isLarge: boolean;
  readonly choice?:
    { readonly isChosen: boolean; readonly onChange: (isChosen: boolean) => void } | undefined;
  /** Why it could not be decided a moment ago. */
  readonly left?: LeftCode | undefined;
  /** The buttons. */
  readonly children?: ReactNode;
}

/** One claim: for whom, for what, what shows it, and what became of it. */
export function ClaimCard({ claim, isLarge, choice, left, children }: ClaimCardProps) {
  const { note, photos } = claim;
  return (
    <View className={classNames('claim', choice?.isChosen === true && 'claim--chosen')} role="listitem">
      <Head claim={claim} choice={choice} />
      {note !== '' && <View className="claim__note">{note}</View>}
      {photos.length > 0 && (
        <View className="claim__photos">
          {isLarge ? (
            <PhotoStory photos={photos} />
          ) : (
            <PhotoGrid photos={photos.map(({ mediaId, url }) => ({ key: mediaId, src: url }))} />
          )}
        </View>
      )}
      {outcomesOf(claim).map((words) => (
        <View key={words} className="claim__outcome">
          {words}
        </View>
      ))}
      {left !== undefined && <Notice words={copy.left[left]} tone="attention" icon="alert" />}
      {children !== undefined && <View className="claim__actions">{children}</View>}
    </View>
  );
}
