import { useState } from 'react';
import { View } from '@tarojs/components';
import type { Photo } from '@shared/contract/schema';
import type { SnapshotSummary } from '@shared/contract/snapshots';
import { dateOf } from '@shared/domain/calendar';
import { Heading } from '@/components/content/heading';
import { Picture } from '@/components/content/picture';
import { useGetClosedSnapshot } from './hall-api';
import { hallCopy as copy } from './hall-copy';
import { beforeAndAfter, closedAtOf } from './hall-state';
import './hall-closed.scss';

interface SideProps {
  readonly photo: Photo;
  /** Null where there is but one photo, and nothing to compare. */
  readonly word: string | null;
}

function Side({ photo, word }: SideProps) {
  const [hasFailed, setHasFailed] = useState(false);
  return (
    <View className="hall-closed__side">
      {hasFailed ? (
        <View className="hall-closed__missing">{copy.noPhoto}</View>
      ) : (
        <Picture
          className="hall-closed__photo"
          src={photo.url}
          mode="aspectFit"
          onError={() => setHasFailed(true)}
        />
      )}
      {word !== null && <View className="hall-closed__word">{word}</View>}
    </View>
  );
}

/**
 * What the village got done: how it was and how it is now. Nobody is named, whoever is signed in at the television: an
 * officer would be told who reported it.
 */
export function HallClosed({ snapshot }: { readonly snapshot: SnapshotSummary }) {
  const { data } = useGetClosedSnapshot(snapshot.snapshotId);
  const { before, after } = data ? beforeAndAfter(data) : { before: null, after: null };
  const closedAt = data ? closedAtOf(data) : null;
  const first = before ?? snapshot.cover;
  const place = [
    closedAt === null ? '' : copy.closedOn(dateOf(closedAt)),
    snapshot.gridName ?? '',
    data?.place.words ?? '',
  ];
  return (
    <View className="hall-closed">
      <View className="hall__kind">{copy.kinds[snapshot.kind]}</View>
      <Heading className="hall-closed__words" level={2}>
        {snapshot.text}
      </Heading>
      <View className="hall__note">{place.filter((words) => words !== '').join(' · ')}</View>
      <View className="hall-closed__photos">
        <Side key={first.url} photo={first} word={after === null ? null : copy.before} />
        {after !== null && <Side key={after.url} photo={after} word={copy.after} />}
      </View>
    </View>
  );
}
