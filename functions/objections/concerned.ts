import { dateOf } from '@shared/domain/calendar';
import { isOwnMatter, type ObjectionMatter } from '@shared/domain/objection-workflow';
import { holdsRole, isActive, runningRoles } from '@shared/domain/roles';
import type { PersonDocument } from '../_runtime/actor';
import type { Documents } from '../_runtime/documents';
import { findAll } from '../_runtime/find-all';
import type { EntryDocument } from '../points/ledger/entry-store';
import type { ObjectionDocument } from './objection-store';

/** The household somebody's points are a matter of beside themselves; null for what is no person's. */
export const householdOfSubject = async (
  documents: Documents,
  { subjectKind, subjectId }: Pick<EntryDocument, 'subjectKind' | 'subjectId'>,
): Promise<string | null> => {
  if (subjectKind !== 'person' && subjectKind !== 'applicant') return null;
  const person = await documents.get<PersonDocument>('people', subjectId);
  return person?.householdId ?? null;
};

export const matterOf = ({
  subjectKind,
  subjectId,
  subjectHouseholdId,
  objectorId,
  proxyId,
}: Pick<
  ObjectionDocument,
  'subjectKind' | 'subjectId' | 'subjectHouseholdId' | 'objectorId' | 'proxyId'
>): ObjectionMatter => ({
  subject: { kind: subjectKind, id: subjectId },
  ...{ subjectHouseholdId, objectorId, proxyId },
});

/** Whether nobody who runs the village today could answer without judging their own matter: then the township is asked at once. */
export const isVillageConcerned = async (
  documents: Documents,
  villageCode: string,
  matter: ObjectionMatter,
  now: string,
): Promise<boolean> => {
  const officers = await findAll<PersonDocument>(documents, 'people', {
    where: { officeUnitCodes: villageCode },
    order: [['sortKey', 'asc']],
  });
  const today = dateOf(now);
  const running = officers.filter(
    ({ state, memberships }) =>
      state === 'active' &&
      holdsRole(
        memberships.filter((held) => isActive(held, today)),
        runningRoles,
        villageCode,
      ),
  );
  return running.every(({ _id: personId, householdId }) => isOwnMatter({ personId, householdId }, matter));
};
