import { useEffect } from 'react';
import { AnswerView } from '@/api/answer-view';
import { Heading } from '@/components/content/heading';
import { PersonLine } from '@/components/content/person-line';
import { useListVillageOffices } from './api';
import { copy } from './copy';
import { OfficeTable } from './office-table';
import type { Named } from './state';

export interface PersonOfficesProps {
  readonly person: Named;
  readonly villageCode: string | null;
}

/** What one person holds now in the village, with what may be done about it. */
export function PersonOffices({ person, villageCode }: PersonOfficesProps) {
  const answer = useListVillageOffices(villageCode);
  const { hasMore, isLoading, hasFailed, onMore } = answer.more;
  // One person's are among all of the village's: a page more comes only where a village has over a hundred.
  useEffect(() => {
    if (hasMore && !isLoading && !hasFailed) onMore();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `onMore` is made anew with each drawing and always does the same
  }, [hasMore, isLoading, hasFailed]);
  return (
    <>
      <Heading className="offices__heading" level={2}>
        {copy.heldBy(person.name)}
      </Heading>
      <AnswerView answer={answer}>
        {(offices) => {
          const held = offices.filter(({ personId }) => personId === person.key);
          return held.length === 0 ? (
            <PersonLine name={copy.holdsNothing} isFaint />
          ) : (
            <OfficeTable offices={held} />
          );
        }}
      </AnswerView>
      <Heading className="offices__heading" level={2}>
        {copy.giveTo(person.name)}
      </Heading>
    </>
  );
}
