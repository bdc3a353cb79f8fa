import { View } from '@tarojs/components';
import type { OutputOf } from '@shared/contract/method';
import type { listPlaces } from '@shared/contract/units';
import type { UnitLevel } from '@shared/domain/org-tree';
import { AnswerView } from '@/api/answer-view';
import { Card } from '@/components/content/card';
import { Glyph } from '@/components/content/glyph';
import { ListRow } from '@/components/content/list-row';
import { Pressable } from '@/components/content/pressable';
import { EmptyState } from '@/components/feedback/empty-state';
import { LoadMore } from '@/components/feedback/load-more';
import { useListPlaces } from './api';
import { copy } from './copy';
import { JoinFrame } from './join-frame';
import type { Place } from './state';
import type { Join } from './use-join';
import './join.scss';

type ListedPlace = OutputOf<typeof listPlaces>['items'][number];

const levels: readonly UnitLevel[] = ['county', 'township', 'village'];

interface PathProps {
  readonly path: readonly Place[];
  readonly onPath: (path: readonly Place[]) => void;
}

/** The way down so far; each part of it leads back there. */
function Path({ path, onPath }: PathProps) {
  if (path.length === 0) return null;
  return (
    <View className="join__path">
      <Pressable className="join__crumb" role="link" onPress={() => onPath([])}>
        {copy.placeAll}
      </Pressable>
      {path.map(({ unitCode, name }, index) => (
        <View key={unitCode} className="join__path">
          <Glyph name="forward" size="small" />
          <Pressable className="join__crumb" role="link" onPress={() => onPath(path.slice(0, index + 1))}>
            {name}
          </Pressable>
        </View>
      ))}
    </View>
  );
}

interface PlaceListProps {
  readonly level: UnitLevel;
  readonly places: readonly ListedPlace[];
  readonly onOpen: (place: ListedPlace) => void;
}

/** Villages that do not use the system are named, so that nobody searches for them, and cannot be chosen. */
function PlaceList({ level, places, onOpen }: PlaceListProps) {
  const isOpen = (place: ListedPlace) => place.level !== 'village' || place.isJoined;
  const names = places.filter((place) => !isOpen(place)).map(({ name }) => name);
  return (
    <>
      {places.some(isOpen) ? (
        <Card title={copy.placeLevels[level]} kind="list">
          {places.filter(isOpen).map((place) => (
            <ListRow key={place.unitCode} title={place.name} onPress={() => onOpen(place)} />
          ))}
        </Card>
      ) : (
        <EmptyState title={copy.placeNone} advice={copy.placeNoneAdvice} icon="place" />
      )}
      {names.length > 0 && (
        <View className="join__note">
          {copy.placeNotJoined}
          {names.join('、')}
        </View>
      )}
    </>
  );
}

export interface PlaceStepProps {
  readonly title: string;
  readonly join: Join;
}

/** The own village, from the county down, one list at a time. */
export function PlaceStep({ title, join: { draft } }: PlaceStepProps) {
  const { path, maskedPhone } = draft.value;
  const parent = path[path.length - 1];
  const places = useListPlaces(parent?.unitCode ?? null);
  const level = levels[path.length] ?? 'village';
  // While another list is on its way the one before stays, but it must not pass for the new one.
  const shown = places.data?.[0] === undefined || places.data[0].level === level ? places.data : undefined;
  const open = ({ unitCode, name, level: opened }: ListedPlace) => {
    if (opened === 'village') draft.change({ village: { unitCode, name }, step: 'form' });
    else draft.change({ path: [...path, { unitCode, name }] });
  };
  return (
    <JoinFrame title={title} current={2} question={copy.placeTitle} note={copy.placeUnknown(maskedPhone)}>
      <Path path={path} onPath={(next) => draft.change({ path: next })} />
      <AnswerView answer={{ data: shown, error: places.error, refetch: places.refetch }}>
        {(items) => (
          <>
            <PlaceList level={level} places={items} onOpen={open} />
            {places.more.hasMore && <LoadMore {...places.more} />}
          </>
        )}
      </AnswerView>
    </JoinFrame>
  );
}
