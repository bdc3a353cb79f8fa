import { View } from '@tarojs/components';
import { AnswerView } from '@/api/answer-view';
import { Card } from '@/components/content/card';
import { PhotoGrid } from '@/components/content/photo-grid';
import { Timeline } from '@/components/content/timeline';
import { EmptyState } from '@/components/feedback/empty-state';
import { LoadMore } from '@/components/feedback/load-more';
import { useListVisits } from './api';
import { visitCopy as copy } from './copy';
import './households.scss';

export interface VisitListProps {
  readonly householdId: string;
  /** Whether this person could write the first one. */
  readonly canVisit: boolean;
}

/** What was found at a household, newest first. */
export function VisitList({ householdId, canVisit }: VisitListProps) {
  const answer = useListVisits(householdId);
  return (
    <AnswerView answer={answer}>
      {(visits) =>
        visits.length === 0 ? (
          <EmptyState
            title={copy.none}
            advice={canVisit ? copy.noneAdvice : copy.noneAdviceReadOnly}
            icon="pen"
          />
        ) : (
          <Card title={copy.visits}>
            <Timeline
              steps={visits.map(({ visitId, visitedOn, visitorName, note, photos }) => ({
                key: visitId,
                title: copy.visit(visitedOn, visitorName),
                state: 'done',
                content: (
                  <>
                    <View className="visit__note">{note}</View>
                    {photos.length > 0 && (
                      <View className="visit__photos">
                        <PhotoGrid photos={photos.map(({ mediaId, url }) => ({ key: mediaId, src: url }))} />
                      </View>
                    )}
                  </>
                ),
              }))}
            />
            <LoadMore {...answer.more} />
          </Card>
        )
      }
    </AnswerView>
  );
}
