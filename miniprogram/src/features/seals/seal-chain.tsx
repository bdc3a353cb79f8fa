import { View } from '@tarojs/components';
import { noSeal } from '@shared/domain/seal';
import type { NamedSeal } from '@shared/contract/seals';
import { follows } from '@shared/domain/verify-month';
import { AnswerView } from '@/api/answer-view';
import { Pressable } from '@/components/content/pressable';
import { SealMark } from '@/components/content/seal-mark';
import { Tag } from '@/components/content/tag';
import { EmptyState } from '@/components/feedback/empty-state';
import { LoadMore } from '@/components/feedback/load-more';
import { Skeleton } from '@/components/feedback/skeleton';
import { openPage } from '@/routes';
import { monthWords } from '@/words/when-copy';
import { useListSeals } from './api';
import { copy } from './copy';
import './seals.scss';

/** How a seal holds to the one before it; null while that one has not come. */
function Link({ seal, before }: { readonly seal: NamedSeal; readonly before: NamedSeal | undefined }) {
  if (seal.sequence === 1 && seal.previous === noSeal) return <Tag word={copy.firstOne} />;
  if (before === undefined) return null;
  return follows(seal, before) ? (
    <Tag word={copy.joined} tone="green" />
  ) : (
    <Tag word={copy.notJoined} tone="red" />
  );
}

function Chain({ seals }: { readonly seals: readonly NamedSeal[] }) {
  return (
    <View className="seal-chain" role="list">
      {seals.map((seal, place) => (
        <View key={seal.sequence} className="seal-chain__link" role="listitem">
          <Pressable
            className="seal-chain__seal"
            onPress={() => openPage('verify', { month: seal.month, kind: seal.kind })}
          >
            <View className="seal-chain__head">
              <View className="seal-chain__month">{monthWords(seal.month)}</View>
              <View className="seal-chain__place">{copy.sequence(seal.sequence)}</View>
            </View>
            <SealMark seal={seal.seal} note={copy.sealNote(seal.kind, seal.entryCount)} />
          </Pressable>
          <Link seal={seal} before={seals[place + 1]} />
        </View>
      ))}
    </View>
  );
}

/** All seals of the village, newest first, each held to the one before it. */
export function SealChain() {
  const answer = useListSeals();
  return (
    <AnswerView answer={answer} skeleton={<Skeleton rows={4} shape="card" />}>
      {(seals) =>
        seals.length === 0 ? (
          <EmptyState
            title={copy.noneSealed}
            advice={copy.noneSealedAdvice}
            icon="board"
            action={{ word: copy.toBoards, onPress: () => openPage('boards') }}
          />
        ) : (
          <>
            <View className="verify__advice">{copy.chainWords}</View>
            <Chain seals={seals} />
            <LoadMore {...answer.more} />
          </>
        )
      }
    </AnswerView>
  );
}
