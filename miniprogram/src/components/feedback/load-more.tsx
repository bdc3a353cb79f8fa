import { View } from '@tarojs/components';
import { partsCopy } from '../copy';
import { listCopy } from '../list-copy';
import { Button } from '../form/button';
import './load-more.scss';

export interface LoadMoreProps {
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  /** The last press brought nothing. */
  readonly hasFailed?: boolean;
  readonly onMore: () => void;
  /** Leads back to the rows before these, where a phone does not draw all of them at once. */
  readonly onEarlier?: (() => void) | null;
}

/** The foot of a list: a button rather than endless scrolling, so that the end can be reached and is told. */
export function LoadMore({ hasMore, isLoading, hasFailed = false, onMore, onEarlier = null }: LoadMoreProps) {
  return (
    <View className="load-more">
      {hasFailed && !isLoading && (
        <View className="load-more__problem" role="alert">
          {partsCopy.moreFailed}
        </View>
      )}
      {hasMore ? (
        <Button
          word={isLoading ? partsCopy.loadingMore : partsCopy.loadMore}
          kind="ghost"
          isLoading={isLoading}
          onPress={onMore}
        />
      ) : (
        partsCopy.noMore
      )}
      {onEarlier !== null && <Button word={listCopy.earlier} kind="ghost" onPress={onEarlier} />}
    </View>
  );
}
