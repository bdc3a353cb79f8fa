import { View } from '@tarojs/components';
import { AnswerView } from '@/api/answer-view';
import { Card } from '@/components/content/card';
import { EmptyState } from '@/components/feedback/empty-state';
import { ErrorState } from '@/components/feedback/error-state';
import { Skeleton } from '@/components/feedback/skeleton';
import { Button } from '@/components/form/button';
import { Page } from '@/components/layout/page';
import { openPage } from '@/routes';
import { useGetBook, useListPresets } from './api';
import type { Book } from './book-state';
import { countsOf, planKinds, planOf, sourcesOf, type Source } from './copy-plan';
import { PlanView } from './plan-view';
import { presetsCopy as copy } from './presets-copy';
import './presets.scss';

const titleOf = ({ title, from }: Source): string => (from.kind === 'unit' ? copy.above(title) : title);

/** A book that can be taken over: what it is, where it is from, and how it stands beside this one. */
function SourceCard({ source, book }: { readonly source: Source; readonly book: Book }) {
  const { key, words, sources, rules } = source;
  const counts = countsOf(planOf(source, book));
  const told = planKinds.flatMap((kind) => (counts[kind] === 0 ? [] : [copy.counts[kind](counts[kind])]));
  const isNew = counts.add + counts.change > 0;
  return (
    <Card title={titleOf(source)}>
      <View className="preset">
        {words !== '' && <View>{words}</View>}
        {sources.length > 0 && (
          <View className="preset__sources">
            <View className="preset__label">{copy.sources}</View>
            {sources.map((each) => (
              <View key={each}>{each}</View>
            ))}
          </View>
        )}
        <View className="preset__counts">{[copy.ruleCount(rules.length), ...told].join('，')}</View>
        {isNew ? (
          <Button
            word={copy.look}
            label={`${titleOf(source)} ${copy.look}`}
            kind="ghost"
            onPress={() => openPage('rulePresets', { unitCode: book.unitCode, source: key })}
          />
        ) : (
          <View className="preset__counts">{copy.nothingNew}</View>
        )}
      </View>
    </Card>
  );
}

interface InnerProps extends PresetsViewProps {
  readonly book: Book;
}

function Sources({ title, sourceKey, book }: InnerProps) {
  const answer = useListPresets(book.unitCode);
  const source = answer.data && sourcesOf(answer.data).find(({ key }) => key === sourceKey);
  if (source !== undefined) return <PlanView key={source.key} title={title} source={source} book={book} />;
  return (
    <Page title={title}>
      <AnswerView answer={answer} skeleton={<Skeleton rows={4} shape="card" />}>
        {(presets) => {
          if (sourceKey !== null) return <ErrorState sentence={copy.gone} />;
          const sources = sourcesOf(presets);
          if (sources.length === 0) return <EmptyState title={copy.emptyTitle} advice={copy.emptyAdvice} />;
          return sources.map((each) => <SourceCard key={each.key} source={each} book={book} />);
        }}
      </AnswerView>
    </Page>
  );
}

export interface PresetsViewProps {
  readonly title: string;
  /** Whose book takes something over; the caller's own unit's when null. */
  readonly unitCode: string | null;
  /** The book to take from; null lists them. */
  readonly sourceKey: string | null;
}

/** Books that can be copied from, and what copying one would do. */
export function PresetsView(props: PresetsViewProps) {
  const answer = useGetBook(props.unitCode);
  if (answer.data !== undefined) return <Sources {...props} book={answer.data} />;
  return (
    <Page title={props.title}>
      <AnswerView answer={answer} skeleton={<Skeleton rows={4} shape="card" />}>
        {() => null}
      </AnswerView>
    </Page>
  );
}
