import { useState } from 'react';
import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import type { BookRule } from '@shared/contract/rules';
import { AnswerView } from '@/api/answer-view';
import { useRefetchOnShow } from '@/api/use-refetch-on-show';
import { Card } from '@/components/content/card';
import { EmptyState } from '@/components/feedback/empty-state';
import { Sheet } from '@/components/feedback/sheet';
import { Skeleton } from '@/components/feedback/skeleton';
import { Button } from '@/components/form/button';
import { Page } from '@/components/layout/page';
import { useWideScreen } from '@/platform/wide-screen';
import { openPage } from '@/routes';
import { useGetBook } from './api';
import { BookSummary, BookTools } from './book-side';
import { isSuspended, type Book } from './book-state';
import { ChaptersView } from './chapters-view';
import { copy } from './copy';
import { RuleDetail } from './rule-detail';
import './rules.scss';

/** The open rule: beside the book where there is room, else over it. */
function OpenRule({ book, rule, onClose }: { book: Book; rule: BookRule; onClose: () => void }) {
  const isWide = useWideScreen();
  const detail = (
    <RuleDetail
      key={rule.ruleId}
      unitCode={book.unitCode}
      rule={rule}
      isSuspended={isSuspended(book, rule)}
      isKeeper={book.canEdit}
      onClose={onClose}
    />
  );
  if (!isWide) {
    return (
      <Sheet isOpen title={rule.title} onClose={onClose}>
        {detail}
      </Sheet>
    );
  }
  return (
    <Card title={rule.title} more={{ words: copy.close, onPress: onClose }}>
      {detail}
    </Card>
  );
}

function EmptyBook({ canEdit, unitCode }: Book) {
  return (
    <EmptyState
      title={copy.emptyTitle}
      advice={canEdit ? copy.emptyKeeperAdvice : copy.emptyAdvice}
      action={
        canEdit ? { word: copy.takeOver, onPress: () => openPage('rulePresets', { unitCode }) } : undefined
      }
    />
  );
}

function BookBody({ book }: { readonly book: Book }) {
  const [openId, setOpenId] = useState<string | null>(null);
  // Drafts are kept on the phone; other pages write them while this one stays open behind.
  const [draftedTimes, setDraftedTimes] = useState(0);
  const reread = () => setDraftedTimes((times) => times + 1);
  useDidShow(reread);
  const rule = book.rules.find(({ ruleId }) => ruleId === openId);
  return (
    <View className="rules">
      <View className="rules__side">
        <BookSummary book={book} />
        {book.canEdit && <BookTools key={draftedTimes} book={book} />}
        {rule && <OpenRule book={book} rule={rule} onClose={() => setOpenId(null)} />}
      </View>
      <View className="rules__chapters">
        {book.rules.length === 0 ? (
          <EmptyBook {...book} />
        ) : (
          <ChaptersView
            book={book}
            currentId={openId}
            onOpen={({ ruleId }) => setOpenId(ruleId)}
            onDrafted={reread}
          />
        )}
      </View>
    </View>
  );
}

export interface BookViewProps {
  readonly title: string;
  /** Whose book; the caller's own unit's when null. */
  readonly unitCode: string | null;
}

/** The rule book of a unit, as people read it and as its keepers change it. */
export function BookView({ title, unitCode }: BookViewProps) {
  const answer = useGetBook(unitCode);
  useRefetchOnShow(answer.refetch);
  const book = answer.data;
  const isWide = useWideScreen();
  return (
    <Page
      title={title}
      width="wide"
      footer={
        book?.canEdit === true && !isWide ? (
          <Button
            word={copy.add}
            size="large"
            icon="plus"
            onPress={() => openPage('editRule', { unitCode: book.unitCode })}
          />
        ) : undefined
      }
    >
      <AnswerView answer={answer} skeleton={<Skeleton rows={6} shape="card" />}>
        {(found) => <BookBody key={found.unitCode} book={found} />}
      </AnswerView>
    </Page>
  );
}
