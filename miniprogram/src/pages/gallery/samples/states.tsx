import { Card } from '@/components/content/card';
import { EmptyState } from '@/components/feedback/empty-state';
import { ErrorState } from '@/components/feedback/error-state';
import { LoadMore } from '@/components/feedback/load-more';
import { Skeleton } from '@/components/feedback/skeleton';
import { copy } from '../copy';
import { ignore, Sample } from '../section';

export const States = () => (
  <>
    <Sample state="loading">
      <Skeleton rows={2} shape="card" />
      <Card>
        <Skeleton rows={2} />
      </Card>
      <LoadMore hasMore isLoading onMore={ignore} />
    </Sample>
    <Sample state="empty">
      <EmptyState
        title={copy.empty}
        advice={copy.emptyAdvice}
        icon="camera"
        action={{ word: copy.emptyAction, onPress: ignore }}
      />
      <EmptyState title={copy.empty} />
    </Sample>
    <Sample state="failed">
      <ErrorState sentence={copy.error} requestId="7c1f-92ab" onRetry={ignore} />
      <LoadMore hasMore hasFailed isLoading={false} onMore={ignore} />
    </Sample>
    <Sample state="done">
      <LoadMore hasMore isLoading={false} onMore={ignore} />
      <LoadMore hasMore={false} isLoading={false} onMore={ignore} />
    </Sample>
  </>
);
