import { useState } from 'react';
import { dateOf } from '@shared/domain/calendar';
import { AnswerView } from '@/api/answer-view';
import { ListRow } from '@/components/content/list-row';
import { EmptyState } from '@/components/feedback/empty-state';
import { LoadMore } from '@/components/feedback/load-more';
import { Sheet } from '@/components/feedback/sheet';
import { Field } from '@/components/form/field';
import { dateWords } from '@/words/when-copy';
import { useListActivities } from './api';
import { batchCopy as copy } from './batch-copy';
import { postCopy } from './post-copy';
import type { PickedSubject } from './subject-picker';

interface Picked extends PickedSubject {
  /** The day it was on. */
  readonly on: string;
}

function Activities({ onPick }: { readonly onPick: (activity: Picked) => void }) {
  const answer = useListActivities();
  return (
    <AnswerView answer={answer}>
      {(activities) =>
        activities.length === 0 ? (
          <EmptyState title={copy.noActivities} advice={copy.noActivitiesAdvice} icon="calendar" />
        ) : (
          <>
            {activities.map(({ activityId, title, startsAt, checkInCount }) => (
              <ListRow
                key={activityId}
                title={title}
                note={`${dateWords(dateOf(startsAt))} · ${copy.activityNote(checkInCount)}`}
                onPress={() => onPick({ id: activityId, name: title, on: dateOf(startsAt) })}
              />
            ))}
            <LoadMore {...answer.more} />
          </>
        )
      }
    </AnswerView>
  );
}

export interface ActivityFieldProps {
  readonly activity: PickedSubject | null;
  readonly onPick: (activity: Picked) => void;
}

/** Which activity's people. */
export function ActivityField({ activity, onPick }: ActivityFieldProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Field label={copy.activity}>
        <ListRow
          title={activity?.name ?? copy.pickActivity}
          isStrong={activity !== null}
          trail={activity === null ? undefined : postCopy.change}
          onPress={() => setIsOpen(true)}
        />
      </Field>
      <Sheet isOpen={isOpen} title={copy.pickActivity} onClose={() => setIsOpen(false)}>
        <Activities
          onPick={(picked) => {
            onPick(picked);
            setIsOpen(false);
          }}
        />
      </Sheet>
    </>
  );
}
