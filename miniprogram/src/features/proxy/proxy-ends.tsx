import { useState } from 'react';
import { View } from '@tarojs/components';
import { sentenceFor } from '@/api/error-copy';
import type { Me } from '@/api/use-me';
import { Card } from '@/components/content/card';
import { PersonLine } from '@/components/content/person-line';
import { ConfirmDialog } from '@/components/feedback/confirm-dialog';
import { showToast } from '@/components/feedback/toast-state';
import { Button } from '@/components/form/button';
import { useReverseProxy } from './api';
import { copy } from './copy';
import './proxy.scss';

type Side = keyof typeof copy.ends;
type Proxy = Me['proxies'][number];
interface Ending {
  readonly side: Side;
  readonly other: Proxy;
}

const sentenceOf = ({ side, other }: Ending): string =>
  side === 'proxies' ? copy.endProxy(other.name) : copy.endActsFor(other.name);

/** Who acts for whom, both ways, each with a way to stop it. */
export function ProxyEnds({ me }: { readonly me: Me }) {
  const [ending, setEnding] = useState<Ending | null>(null);
  const reverse = useReverseProxy();
  const end = ({ side, other }: Ending) => {
    const pair =
      side === 'proxies'
        ? { personId: me.personId, proxyId: other.personId }
        : { personId: other.personId, proxyId: me.personId };
    reverse.mutate(pair, {
      onSuccess: () => showToast(copy.ended, 'good'),
      onError: (error) => showToast(sentenceFor(error), 'bad'),
      onSettled: () => setEnding(null),
    });
  };
  const sides = (['proxies', 'actsFor'] as const).filter((side) => me[side].length > 0);
  if (sides.length === 0) return null;
  return (
    <>
      {sides.map((side) => (
        <Card key={side} title={copy.ends[side]} kind="list">
          {me[side].map((other) => (
            <PersonLine
              key={other.personId}
              name={other.name}
              note={copy.until(other.toOn)}
              trail={
                <Button
                  word={copy.end}
                  label={`${other.name} ${copy.end}`}
                  kind="ghost"
                  size="compact"
                  onPress={() => setEnding({ side, other })}
                />
              }
            />
          ))}
        </Card>
      ))}
      <View className="proxy-ends__note">{copy.endsNote}</View>
      <ConfirmDialog
        isOpen={ending !== null}
        title={copy.endTitle}
        sentence={ending === null ? '' : sentenceOf(ending)}
        confirmWord={copy.end}
        isWorking={reverse.isPending}
        onConfirm={() => {
          if (ending !== null) end(ending);
        }}
        onClose={() => setEnding(null)}
      />
    </>
  );
}
