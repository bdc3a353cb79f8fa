import { dateOf } from '@shared/domain/calendar';
import { leavingStates } from '@shared/domain/residency';
import { officeRoles } from '@shared/domain/roles';
import { renameInProjections } from '../points/boards/rename-in-projections';
import type { RankingDocument } from '../points/boards/ranking-store';
import type { PersonDocument, StoredMembership } from '../_runtime/actor';
import type { ReadableDocuments } from '../_runtime/documents';
import { personStore } from '../_runtime/roster/person-store';
import type { TimerCall } from '../_runtime/serve-timer';
import { transact } from '../_runtime/transact';
import { planErasure, type Erasure } from './erasure';
import type { HouseholdRenaming } from './named-households';
import { forgetEverywhere } from './forget-everywhere';
import { forgetInWords, renameBeside } from './forget-in';
import { removeOwn } from './remove-own';
import { sweep } from './sweep';

type Call = Pick<TimerCall, 'documents' | 'now' | 'newId'>;

/** From here on there is no way back: nobody who is being erased can be found by the phone any more, or come back by it. */
const begin = (personId: string, lastOn: string): Promise<PersonDocument | null> =>
  transact(async (transaction) => {
    const person = await personStore(transaction).find(personId);
    if (person?.state === 'erased' && person.erasedAt === undefined) return person;
    // Whoever came back in the meantime is at home again, and the seven days are counted anew.
    if (person === null || !leavingStates.includes(person.state) || (person.stateSinceOn ?? '') > lastOn)
      return null;
    const begun: PersonDocument = { ...person, state: 'erased', version: person.version + 1 };
    await transaction.put('people', begun);
    return begun;
  });

/** The household under another name, everywhere; the household itself last, because the others are found by it. */
const renameHousehold = async (
  documents: ReadableDocuments,
  erasure: Erasure,
  { household: { _id, villageCode }, name }: HouseholdRenaming,
): Promise<number> => {
  const change = <T>(document: T): T => forgetInWords(renameBeside(document, _id, name), erasure);
  const entries = await sweep(documents, { collection: 'ledgerEntries', where: { subjectId: _id }, change });
  const claims = await sweep(documents, {
    collection: 'claims',
    where: { villageCode, subjectId: _id },
    change,
  });
  const visits = await sweep(documents, { collection: 'visits', where: { householdId: _id }, change });
  const boards = await sweep<RankingDocument>(documents, {
    collection: 'rankings',
    where: { unitCode: villageCode, board: 'household' },
    change: (ranking) => renameBeside(ranking, _id, name),
  });
  const households = await sweep(documents, {
    collection: 'households',
    where: { _id },
    change: (household) => ({ ...household, name }),
  });
  return entries + claims + visits + boards + households;
};

/** An office that was held stays with its unit and its days; who gave it, who took it and why are words about the person. */
const bareOffices = (memberships: readonly StoredMembership[]): readonly StoredMembership[] =>
  memberships
    .filter(({ role }) => (officeRoles as readonly string[]).includes(role))
    .map(({ role, unitCode, fromOn, toOn = null, revokedAt = null, officeId }) => ({
      ...{ role, unitCode, toOn, revokedAt },
      ...(fromOn === undefined ? {} : { fromOn }),
      ...(officeId === undefined ? {} : { officeId }),
    }));

/** What is left of the person: a pseudonym that points and acts hang on. Comes last, so that a run that broke off is seen. */
const strip = ({ personId, pseudonym }: Erasure, { now, newId }: Call): Promise<void> =>
  transact(async (transaction) => {
    const people = personStore(transaction);
    const person = await people.find(personId);
    if (person === null) throw new Error(`person ${personId} is gone`);
    const nothing = {
      ...{ phone: '', rosterNumber: '', gridCode: null, householdId: null, formerVillageCode: null },
      ...{ isBound: false, mayComeBack: false, consents: {}, revokedSessionIds: [] },
    };
    await people.change(
      person,
      {
        ...nothing,
        partyStatus: 'masses',
        ...{ name: pseudonym, memberships: bareOffices(person.memberships) },
        ...{ stateSinceOn: dateOf(now), erasedAt: now },
      },
      { kind: 'erased' },
      { actor: null, now, newId },
    );
  });

/**
 * Erases one person: everything of theirs alone is removed, everything that must stay whole (points, amounts, dates, who acted on
 * whose snapshot) gets the pseudonym. Each part can be done twice, so that a run that broke off is finished by the next from the
 * beginning. Answers how many documents changed; null when the person came back before it began.
 */
export const erasePerson = async (call: Call, personId: string, lastOn: string): Promise<number | null> => {
  const { documents } = call;
  const person = await begin(personId, lastOn);
  if (person === null) return null;
  const erasure = await planErasure(documents, person);
  let count = await removeOwn(documents, erasure);
  count += await transact((transaction) => renameInProjections(transaction, person, erasure.pseudonym));
  count += await forgetEverywhere(documents, erasure);
  for (const renaming of erasure.households) count += await renameHousehold(documents, erasure, renaming);
  await strip(erasure, call);
  return count + 1;
};
