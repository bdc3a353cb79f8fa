import { useState } from 'react';
import { View } from '@tarojs/components';
import { requestStates } from '@shared/contract/people';
import { runningRoles } from '@shared/domain/roles';
import { holdsAny, type Me } from '@/api/use-me';
import { Notice } from '@/components/feedback/notice';
import { Segments } from '@/components/form/segments';
import { useCountPending, type RequestState } from './api';
import { copy } from './copy';
import { CorrectionList } from './correction-list';
import { JoinList } from './join-list';
import './requests.scss';

export type RequestKind = 'joins' | 'corrections';

export interface RequestsViewProps {
  readonly me: Me;
  /** The kind to begin with. */
  readonly first?: RequestKind;
}

/** What people of the village ask for: to be taken up, and to have the roster put right. */
export function RequestsView({ me, first = 'joins' }: RequestsViewProps) {
  const [kind, setKind] = useState<RequestKind>(first);
  const [state, setState] = useState<RequestState>('pending');
  const counts = useCountPending().data;
  const canDecide = holdsAny(me, runningRoles);
  return (
    <>
      {!canDecide && <Notice words={copy.readOnly} icon="eye" />}
      <View className="requests__tools">
        <Segments
          label={copy.kindLabel}
          chosen={kind}
          onChoose={setKind}
          options={[
            { key: 'joins', word: copy.kinds.joins, count: counts?.joinRequestsPending ?? 0 },
            { key: 'corrections', word: copy.kinds.corrections, count: counts?.correctionsPending ?? 0 },
          ]}
        />
        <Segments
          label={copy.stateLabel}
          chosen={state}
          onChoose={setState}
          options={requestStates.map((key) => ({ key, word: copy.states[key] }))}
        />
      </View>
      {kind === 'joins' ? (
        <JoinList key={state} state={state} canDecide={canDecide} />
      ) : (
        <CorrectionList key={state} state={state} canDecide={canDecide} />
      )}
    </>
  );
}
