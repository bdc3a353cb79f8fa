import { useState } from 'react';
import type { Device } from '@shared/contract/accounts';
import { AnswerView } from '@/api/answer-view';
import { useRefetchOnShow } from '@/api/use-refetch-on-show';
import { Card } from '@/components/content/card';
import { PersonLine } from '@/components/content/person-line';
import { Notice } from '@/components/feedback/notice';
import { Button } from '@/components/form/button';
import { useListDevices } from './api';
import { copy } from './copy';
import { EndDialog, type Ending } from './end-dialog';
import { labelOf } from './device-label';

const sinceOf = ({ kind, boundAt, expiresAt }: Device): string =>
  kind === 'wechat'
    ? copy.boundSince(boundAt)
    : [copy.signedInSince(boundAt), expiresAt === null ? '' : copy.expires(expiresAt)]
        .filter((words) => words !== '')
        .join('，');

interface DeviceLineProps {
  readonly device: Device;
  readonly onEnd: () => void;
}

function DeviceLine({ device, onEnd }: DeviceLineProps) {
  const action = device.kind === 'wechat' && device.isThis ? copy.unbind : copy.signOut;
  return (
    <PersonLine
      name={labelOf(device)}
      tags={[
        ...(device.label === '' ? [] : [{ word: copy.kinds[device.kind] }]),
        ...(device.isThis ? [{ word: copy.isThis, tone: 'green' as const }] : []),
      ]}
      note={sinceOf(device)}
      trail={
        <Button
          word={action}
          label={copy.labelled(labelOf(device), action)}
          kind="ghost"
          size="compact"
          onPress={onEnd}
        />
      }
    />
  );
}

/** Everything that is signed in as this person; each asks once more before it is signed out. */
export function DeviceList() {
  const answer = useListDevices();
  const [ending, setEnding] = useState<Ending | null>(null);
  useRefetchOnShow(answer.refetch);
  return (
    <AnswerView answer={answer}>
      {({ items }) => {
        const otherCount = items.filter(({ isThis }) => !isThis).length;
        return (
          <>
            <Notice words={otherCount === 0 ? copy.alone : copy.intro} icon="phone" />
            <Card kind="list">
              {items.map((device) => (
                <DeviceLine key={device.deviceId} device={device} onEnd={() => setEnding({ device })} />
              ))}
            </Card>
            {otherCount > 1 && (
              <Button word={copy.others} kind="ghost" onPress={() => setEnding({ otherCount })} />
            )}
            <EndDialog ending={ending} onClose={() => setEnding(null)} />
          </>
        );
      }}
    </AnswerView>
  );
}
