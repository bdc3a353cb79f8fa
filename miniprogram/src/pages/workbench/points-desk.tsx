import { useState } from 'react';
import { View } from '@tarojs/components';
import { applicants, objections } from '@shared/contract/index';
import { holdsAny, type Me } from '@/api/use-me';
import { ApplicantList } from '@/features/applicants/applicant-list';
import { OpenButton } from '@/features/applicants/open-button';
import type { ClaimScope } from '@/features/claims/api';
import { ClaimList } from '@/features/claims/claim-list';
import { scopesOf } from '@/features/claims/state';
import { FindingsView } from '@/features/findings/findings-view';
import type { ObjectionScope } from '@/features/objections/api';
import { ObjectionList } from '@/features/objections/objection-list';
import { copy as words } from '@/features/workbench/copy';
import { DeskHead } from './desk-head';

export interface PointsDeskProps {
  readonly me: Me;
  /** Whether this person records for others. */
  readonly canRun: boolean;
}

/** 申报 at the workbench of a computer: what waits for a second person first. */
export function ClaimsDesk({ me, canRun }: PointsDeskProps) {
  const scopes = scopesOf(me);
  const [scope, setScope] = useState<ClaimScope>(scopes[0] ?? 'mine');
  return (
    <>
      <DeskHead
        title={words.points.claims}
        action={canRun ? { word: words.points.batch, route: 'batch' } : undefined}
      />
      <View className="workbench__column">
        <ClaimList scopes={scopes} scope={scope} onScope={setScope} />
      </View>
    </>
  );
}

/** 异议: what waits for an answer first. */
export function ObjectionsDesk({ me }: Pick<PointsDeskProps, 'me'>) {
  const scopes: readonly ObjectionScope[] = [
    ...(holdsAny(me, objections.decide.roles) ? (['todo'] as const) : []),
    'village',
    ...(me.villageCode === null ? [] : (['mine'] as const)),
  ];
  return (
    <>
      <DeskHead title={words.points.objections} />
      <View className="workbench__column">
        <ObjectionList scopes={scopes} first={scopes[0] ?? 'village'} month={null} />
      </View>
    </>
  );
}

/** The files of those who apply for the party, best first. */
export function ApplicantsDesk({ me }: Pick<PointsDeskProps, 'me'>) {
  return (
    <>
      <DeskHead title={words.points.applicants} />
      <View className="workbench__column">
        <ApplicantList />
        {holdsAny(me, applicants.open.roles) && <OpenButton />}
      </View>
    </>
  );
}

/** What the nightly checks have found. */
export function FindingsDesk({ me }: Pick<PointsDeskProps, 'me'>) {
  return (
    <>
      <DeskHead title={words.points.findings} />
      <FindingsView me={me} />
    </>
  );
}
