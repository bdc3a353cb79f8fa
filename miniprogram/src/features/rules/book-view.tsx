import { useState } from 'react';
import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import type { BookRule } from '@shared/contract/rules';
import { dateOf } from '@shared/domain/calendar';
import { levelOf } from '@shared/domain/org-tree';
import type { RuleCategory, SubjectKind } from '@shared/domain/points-words';
import { AnswerView } from '@/api/answer-view';
import { useRefetchOnShow } from '@/api/use-refetch-on-show';
import { Card } from '@/components/content/card';
import { EmptyState } from '@/components/feedback/empty-state';
import { Sheet } from '@/components/feedback/sheet';
import { Skeleton } from '@/components/feedback/skeleton';
import { Button } from '@/components/form/button';
import { Segments } from '@/components/form/segments';
import { Page } from '@/components/layout/page';
import { useWideScreen } from '@/platform/wide-screen';
import { openPage } from '@/routes';
import { useGetBook } from './api';
import { BookSummary, BookTools } from './book-side';
import { chaptersOf, endedIn, isSuspended, subjectsIn, type Book } from './book-state';
import { CapSheet } from './cap-sheet';
import { ChapterCard } from './chapter-card';
import { copy } from './copy';
import { RuleDetail } from './rule-detail';
import { RuleRow } from './rule-row';
import './rules.scss';

interface RulesProps {
  readonly book: Book;
  readonly currentId: string | null;
  readonly onOpen: (rule: BookRule) => void;
}

interface ChaptersProps extends RulesProps {
  /** Something may have been left half written. */
  readonly onDrafted: () => void;
}

/** What is over stays readable, folded away. */
function EndedCard({ book, currentId, onOpen }: RulesProps) {
  const [isOpen, setIsOpen] = useState(false);
  const ended = endedIn(book);
  if (ended.length === 0) return null;
  const more = { words: isOpen ? copy.hideEnded : copy.showEnded, onPress: () => setIsOpen(!isOpen) };
  return (
    <Card title={copy.ended(ended.length)} kind="list" more={more}>
      {isOpen &&
        ended.map((rule) => (
          <RuleRow
            key={rule.ruleId}
            rule={rule}
            isSuspended={false}
            isKeeper={book.canEdit}
            isCurrent={rule.ruleId === currentId}
            onPress={() => onOpen(rule)}
          />
        ))}
    </Card>
  );
}

function Chapters({ book, currentId, onOpen, onDrafted }: ChaptersProps) {
  const today = dateOf(new Date().toISOString());
  const kinds = subjectsIn(book);
  const [kind, setKind] = useState<SubjectKind>(kinds[0] ?? 'person');
  const [capped, setCapped] = useState<RuleCategory | null>(null);
  const chapters = chaptersOf(book, kind, today);
  const chapter = chapters.find(({ category }) => category === capped);
  return (
    <>
      {kinds.length > 1 && (
        <Segments
          label={copy.filterLabel}
          chosen={kind}
          onChoose={setKind}
          options={kinds.map((key) => ({ key, word: copy.filters[key] }))}
        />
      )}
      {chapters.length === 0 && <EmptyState title={copy.emptyHereTitle} advice={copy.emptyHereAdvice} />}
      {chapters.map((each) => (
        <ChapterCard
          key={each.category}
          chapter={each}
          isRewardOnly={book.isRewardOnly}
          isKeeper={book.canEdit}
          currentId={currentId}
          onOpen={onOpen}
          onCap={() => setCapped(each.category)}
        />
      ))}
      <EndedCard book={book} currentId={currentId} onOpen={onOpen} />
      {chapter && (
        <CapSheet
          unitCode={book.unitCode}
          chapter={chapter}
          canTry={levelOf(book.unitCode) === 'village'}
          onClose={() => {
            setCapped(null);
            onDrafted();
          }}
        />
      )}
    </>
  );
}

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
          <Chapters
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
  return (
    <Page
      title={title}
      width="wide"
      footer={
        book?.canEdit === true ? (
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
