import { useState } from 'react';
import type { PersonState, ResidencyAction } from '@shared/domain/residency';
import { Card } from '@/components/content/card';
import { ListRow } from '@/components/content/list-row';
import { openPage } from '@/routes';
import { personCopy } from './person-copy';
import { residencyCopy } from './residency-copy';
import { ResidencyDialog } from './residency-dialog';
import { actionsFor, type RosterRights, type PersonOnRoster } from './state';

export interface ActionsCardProps {
  readonly person: PersonOnRoster;
  readonly rights: RosterRights;
}

const noteOf = (action: ResidencyAction, state: PersonState): string =>
  action === 'return' && state === 'leavingOnPaper'
    ? residencyCopy.takeBackForgetting
    : residencyCopy.actionNotes[action];

/** What may be done about this person now, each with what it means. */
export function ActionsCard({ person, rights }: ActionsCardProps) {
  const [action, setAction] = useState<ResidencyAction | null>(null);
  const { personId, state, villageCode } = person;
  const actions = actionsFor(state, rights);
  const canCorrect = rights.canKeep && state === 'active';
  if (actions.length === 0 && !canCorrect) return null;
  return (
    <Card title={personCopy.actions} kind="list">
      {canCorrect && (
        <ListRow title={personCopy.correct} isStrong onPress={() => openPage('editPerson', { personId })} />
      )}
      {actions.map((key) => (
        <ListRow
          key={key}
          title={residencyCopy.actions[key]}
          note={noteOf(key, state)}
          onPress={() => setAction(key)}
        />
      ))}
      {action !== null && (
        <ResidencyDialog
          action={action}
          people={[person]}
          villageCode={villageCode}
          onDone={() => undefined}
          onClose={() => setAction(null)}
        />
      )}
    </Card>
  );
}
