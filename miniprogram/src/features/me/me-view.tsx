import { useState, type ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { hasOffice, type Me } from '@/api/use-me';
import { endSession, useHasToken } from '@/api/session';
import { Card } from '@/components/content/card';
import { Heading } from '@/components/content/heading';
import { ListRow } from '@/components/content/list-row';
import { Tag } from '@/components/content/tag';
import { ConfirmDialog } from '@/components/feedback/confirm-dialog';
import { Button } from '@/components/form/button';
import { Switch } from '@/components/form/switch';
import { setCareMode, useCareMode } from '@/components/theme/care-mode';
import { openPage } from '@/routes';
import { roleWords } from '@/words/role-copy';
import { copy } from './copy';
import './me.scss';

/** Who I am here: name, place, standing. */
function IdentityCard({ me }: { readonly me: Me }) {
  const place = [me.villageName, me.gridName].filter((name) => name !== null).join(' · ');
  return (
    <Card>
      <Heading className="me__name" level={2}>
        {me.name}
      </Heading>
      <View className="me__place">
        {place !== '' && <Text>{place}</Text>}
        {me.partyStatus !== 'masses' && <Tag word={copy.partyStatus[me.partyStatus]} tone="red" />}
      </View>
    </Card>
  );
}

/** Everybody is a villager and a member shows it above; an office is what is worth a line. */
function OfficesCard({ me }: { readonly me: Me }) {
  const offices = me.roles.filter(({ role }) => role !== 'villager' && role !== 'member');
  if (offices.length === 0) return null;
  return (
    <Card title={copy.offices} kind="list">
      {offices.map(({ role, unitCode, unitName }) => (
        <ListRow key={`${role}:${unitCode}`} title={roleWords[role]} note={unitName} />
      ))}
    </Card>
  );
}

function SignOut() {
  const [isAsking, setIsAsking] = useState(false);
  // In WeChat nobody signs in, so nobody signs out.
  if (!useHasToken()) return null;
  return (
    <>
      <Button word={copy.signOut} kind="quiet" onPress={() => setIsAsking(true)} />
      <ConfirmDialog
        isOpen={isAsking}
        title={copy.signOut}
        sentence={copy.signOutSentence}
        confirmWord={copy.signOut}
        onConfirm={() => endSession()}
        onClose={() => setIsAsking(false)}
      />
    </>
  );
}

export interface MeViewProps {
  readonly me: Me;
  /** What belongs to the person but to another feature, such as which village to look at. */
  readonly children?: ReactNode;
}

export function MeView({ me, children }: MeViewProps) {
  const isCare = useCareMode();
  const isOfVillage = me.villageCode !== null;
  return (
    <>
      <IdentityCard me={me} />
      <Card kind="list">
        {hasOffice(me) && <ListRow title={copy.workbench} isStrong onPress={() => openPage('workbench')} />}
        {isOfVillage && (
          <>
            <ListRow title={copy.snapshots} onPress={() => openPage('snapshots', { scope: 'mine' })} />
            <ListRow title={copy.entries} onPress={() => openPage('entries')} />
          </>
        )}
        <ListRow title={copy.activities} onPress={() => openPage('activities')} />
      </Card>
      <OfficesCard me={me} />
      {children}
      <Switch title={copy.careMode} note={copy.careModeNote} isOn={isCare} onChange={setCareMode} />
      <SignOut />
    </>
  );
}
