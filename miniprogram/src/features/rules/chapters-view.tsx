import { useState } from 'react';
import type { BookRule } from '@shared/contract/rules';
import { dateOf } from '@shared/domain/calendar';
import { levelOf } from '@shared/domain/org-tree';
import type { RuleCategory, SubjectKind } from '@shared/domain/points-words';
import { Card } from '@/components/content/card';
import { EmptyState } from '@/components/feedback/empty-state';
import { Segments } from '@/components/form/segments';
import { chaptersOf, endedIn, subjectsIn, type Book } from './book-state';
import { CapSheet } from './cap-sheet';
import { ChapterCard } from './chapter-card';
import { copy } from './copy';
import { RuleRow } from './rule-row';
import './rules.scss';

interface RulesProps {
  readonly book: Book;
  readonly currentId: string | null;
  readonly onOpen: (rule: BookRule) => void;
}

export interface ChaptersViewProps extends RulesProps {
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

/** The book by category, for one kind of subject at a time. */
export function ChaptersView({ book, currentId, onOpen, onDrafted }: ChaptersViewProps) {
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
