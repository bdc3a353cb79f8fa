import type { ReactNode } from 'react';
import { officeRoles, type Role } from '@shared/domain/roles';
import { useActingFor } from '@/api/acting-for';
import { hasOffice, type Me } from '@/api/use-me';
import { Card } from '@/components/content/card';
import { MeRow } from './me-row';
import { Switch } from '@/components/form/switch';
import { setCareMode, useCareMode } from '@/components/theme/care-mode';
import { openPage } from '@/routes';
import { roleWords } from '@/words/role-copy';
import { copy } from './copy';
import { IdentityCard } from './identity-card';
import { SignOut } from './sign-out';

interface PartProps {
  readonly me: Me;
  /** Whether the phone is turned to somebody else: then only what may be done for that person is offered. */
  readonly isActing: boolean;
}

function MineCard({ me, isActing }: PartProps) {
  const isOfVillage = me.villageCode !== null;
  return (
    <Card kind="list">
      {hasOffice(me) && !isActing && (
        <MeRow icon="pen" title={copy.workbench} isStrong onPress={() => openPage('workbench')} />
      )}
      {isOfVillage && (
        <>
          <MeRow
            icon="camera"
            title={copy.snapshots}
            onPress={() => openPage('snapshots', { scope: 'mine' })}
          />
          <MeRow icon="board" title={copy.entries} onPress={() => openPage('entries')} />
          <MeRow icon="plus" title={copy.claims} onPress={() => openPage('claims', { scope: 'mine' })} />
          <MeRow
            icon="alert"
            title={copy.objections}
            onPress={() => openPage('objections', { scope: 'mine' })}
          />
        </>
      )}
      {me.partyStatus === 'applicant' && !isActing && (
        <MeRow icon="file" title={copy.applicant} onPress={() => openPage('applicant')} />
      )}
      {!isActing && <MeRow icon="calendar" title={copy.activities} onPress={() => openPage('activities')} />}
    </Card>
  );
}

const isOffice = (role: Role): boolean => (officeRoles as readonly Role[]).includes(role);

/** Everybody is a villager and a member shows it above; an office is what is worth a line. */
function OfficesCard({ me: { roles } }: Pick<PartProps, 'me'>) {
  const offices = roles.filter(({ role }) => isOffice(role));
  if (offices.length === 0) return null;
  return (
    <Card title={copy.offices} kind="list">
      {offices.map(({ role, unitCode, unitName, toOn }) => (
        <MeRow
          key={`${role}:${unitCode}`}
          icon="star"
          title={roleWords[role]}
          note={`${unitName} · ${toOn === null ? copy.noEnd : copy.toOn(toOn)}`}
        />
      ))}
    </Card>
  );
}

function HouseholdsCard({ me, isActing }: PartProps) {
  const { villageCode, household, liaisonHouseholdCount } = me;
  if (villageCode === null) return null;
  const words = household === null ? copy.noHousehold : copy.householdNote(household.name, household.number);
  const liaison = household?.liaison ? copy.liaison(household.liaison.name) : '';
  return (
    <Card kind="list">
      <MeRow
        icon="home"
        title={copy.household}
        note={[words, liaison].filter((part) => part !== '').join('，')}
        onPress={() => openPage('household')}
      />
      {liaisonHouseholdCount > 0 && !isActing && (
        <MeRow
          icon="people"
          title={copy.liaisonHouseholds}
          trail={copy.householdCount(liaisonHouseholdCount)}
          onPress={() => openPage('households', { scope: 'mine' })}
        />
      )}
    </Card>
  );
}

function AccountCard({ isActing }: Pick<PartProps, 'isActing'>) {
  const isCare = useCareMode();
  // Fewer words in large type: the titles say it.
  const noted = (note: string): string | undefined => (isCare ? undefined : note);
  return (
    <Card kind="list">
      {!isActing && (
        <>
          <MeRow
            icon="scan"
            title={copy.confirmSignIn}
            note={noted(copy.confirmSignInNote)}
            onPress={() => openPage('confirmSignIn')}
          />
          <MeRow
            icon="phone"
            title={copy.devices}
            note={noted(copy.devicesNote)}
            onPress={() => openPage('devices')}
          />
        </>
      )}
      <MeRow
        icon="eye"
        title={copy.privacy}
        note={noted(copy.privacyNote)}
        onPress={() => openPage('privacy')}
      />
    </Card>
  );
}

export interface MeViewProps {
  readonly me: Me;
  /** What belongs to the person but to another feature: which village to look at, for whom one may act. */
  readonly children?: ReactNode;
}

export function MeView({ me, children }: MeViewProps) {
  const isCare = useCareMode();
  const isActing = useActingFor() !== null;
  return (
    <>
      <IdentityCard me={me} />
      {/* Whoever needs large type finds it without scrolling through small type. */}
      <Switch title={copy.careMode} note={copy.careModeNote} isOn={isCare} onChange={setCareMode} />
      <MineCard me={me} isActing={isActing} />
      {children}
      <HouseholdsCard me={me} isActing={isActing} />
      <OfficesCard me={me} />
      <AccountCard isActing={isActing} />
      {!isActing && <SignOut />}
    </>
  );
}
