import { useState } from 'react';
import { peopleLimits } from '@shared/contract/people';
import { sentenceFor } from '@/api/error-copy';
import { Card } from '@/components/content/card';
import { PersonLine } from '@/components/content/person-line';
import { ConfirmDialog } from '@/components/feedback/confirm-dialog';
import { showToast } from '@/components/feedback/toast-state';
import { Button } from '@/components/form/button';
import { useReverseProxy } from './api';
import { personCopy as copy } from './person-copy';
import { ProxySheet } from './proxy-sheet';
import type { PersonOnRoster } from './state';

type Proxy = PersonOnRoster['proxies'][number];

interface RevokeProps {
  readonly person: PersonOnRoster;
  readonly proxy: Proxy;
  readonly onClose: () => void;
}

function RevokeDialog({ person, proxy, onClose }: RevokeProps) {
  const { mutate, isPending } = useReverseProxy();
  const revoke = () =>
    mutate(
      { personId: person.personId, proxyId: proxy.personId },
      {
        onSuccess: () => showToast(copy.proxyRevoked, 'good'),
        onError: (error) => showToast(sentenceFor(error), 'bad'),
        onSettled: onClose,
      },
    );
  return (
    <ConfirmDialog
      isOpen
      title={copy.revokeTitle(proxy.name)}
      sentence={copy.revokeSentence(proxy.name, person.name)}
      confirmWord={copy.revokeProxy}
      isWorking={isPending}
      onConfirm={revoke}
      onClose={onClose}
    />
  );
}

export interface ProxiesCardProps {
  readonly person: PersonOnRoster;
  readonly canSet: boolean;
}

/** Who may act for this person, if there is no phone: somebody of the household, or its liaison. */
export function ProxiesCard({ person, canSet }: ProxiesCardProps) {
  const [revoking, setRevoking] = useState<Proxy | null>(null);
  const [isAdding, setIsAdding] = useState(false);
  const { proxies, offices } = person;
  // An office is held in person; nobody acts for the one who holds it.
  const canAdd = canSet && proxies.length < peopleLimits.proxiesOfPersonMax && offices.length === 0;
  if (proxies.length === 0 && !canAdd) return null;
  return (
    <Card
      title={copy.proxies}
      kind="list"
      more={canAdd ? { words: copy.addProxy, onPress: () => setIsAdding(true) } : undefined}
    >
      {proxies.length === 0 && <PersonLine name={copy.noProxies} note={copy.proxiesNote} isFaint />}
      {proxies.map((proxy) => (
        <PersonLine
          key={proxy.personId}
          name={proxy.name}
          note={proxy.toOn === null ? copy.proxyForGood : copy.proxyUntil(proxy.toOn)}
          trail={
            canSet && (
              <Button
                word={copy.revokeProxy}
                label={`${proxy.name} ${copy.revokeProxy}`}
                kind="ghost"
                size="compact"
                onPress={() => setRevoking(proxy)}
              />
            )
          }
        />
      ))}
      {revoking !== null && (
        <RevokeDialog person={person} proxy={revoking} onClose={() => setRevoking(null)} />
      )}
      {isAdding && <ProxySheet person={person} onClose={() => setIsAdding(false)} />}
    </Card>
  );
}
