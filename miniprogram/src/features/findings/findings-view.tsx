import { useState } from 'react';
import { View } from '@tarojs/components';
import { findings as contract } from '@shared/contract/index';
import type { Finding } from '@shared/contract/findings';
import { AnswerView } from '@/api/answer-view';
import { holdsAny, type Me } from '@/api/use-me';
import { EmptyState } from '@/components/feedback/empty-state';
import { LoadMore } from '@/components/feedback/load-more';
import { Notice } from '@/components/feedback/notice';
import { Skeleton } from '@/components/feedback/skeleton';
import { Segments } from '@/components/form/segments';
import { useListFindings } from './api';
import { copy } from './copy';
import { FindingCard } from './finding-card';
import { LookSheet } from './look-sheet';
import { shownKeys, type Shown } from './state';
import './findings.scss';

/** What the nightly checks have found in the village; those who oversee it say that they have looked. */
export function FindingsView({ me }: { readonly me: Me }) {
  const [shown, setShown] = useState<Shown>('open');
  const [looking, setLooking] = useState<Finding | null>(null);
  const answer = useListFindings(shown);
  const canLook = holdsAny(me, contract.decide.roles);
  return (
    <View className="findings">
      <Notice words={canLook ? copy.intro : `${copy.intro}${copy.readOnly}`} icon="eye" />
      <Segments
        label={copy.showLabel}
        chosen={shown}
        onChoose={setShown}
        options={shownKeys.map((key) => ({ key, word: copy.show[key] }))}
      />
      <AnswerView answer={answer} skeleton={<Skeleton rows={2} shape="card" />}>
        {(items) =>
          items.length === 0 ? (
            <EmptyState title={copy.empty[shown]} advice={copy.emptyAdvice} icon="check" />
          ) : (
            <>
              <View className="findings__list" role="list">
                {items.map((finding) => (
                  <FindingCard
                    key={finding.findingId}
                    finding={finding}
                    onLook={canLook && !finding.isOwnMatter ? () => setLooking(finding) : undefined}
                  />
                ))}
              </View>
              <LoadMore {...answer.more} />
            </>
          )
        }
      </AnswerView>
      {looking !== null && (
        <LookSheet key={looking.findingId} finding={looking} onClose={() => setLooking(null)} />
      )}
    </View>
  );
}
