import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { submitConsent as contract } from '@shared/contract/privacy';
import { nameOnBoards, privacyNoticeVersion, requiredPurposes } from '@shared/domain/consent';
import { AppError } from '@shared/errors';
import type { ConsentGiven, PersonDocument } from '../_runtime/actor';
import type { Documents } from '../_runtime/documents';
import { householdStore } from '../_runtime/roster/household-store';
import type { WriteCall } from '../_runtime/route';
import type { NewPersonEvent } from '../_runtime/roster/person-event';
import { personStore } from '../_runtime/roster/person-store';
import { renameInProjections, type HouseholdRenaming } from '../points/boards/rename-in-projections';
import { householdNameOnBoards } from '../points/boards/roster-store';
import { consentStore } from './consent-store';
import { showConsents } from './show-privacy';

type Call = WriteCall<ParsedInputOf<typeof contract>>;
type Choices = ParsedInputOf<typeof contract>['consents'];

const judgeChoices = ({ version, consents }: Call['input']): void => {
  if (new Set(consents.map(({ purpose }) => purpose)).size !== consents.length) {
    throw new AppError('InvalidInput', { fields: ['consents'] });
  }
  // Consent to words that nobody shows any more is none.
  if (version !== privacyNoticeVersion) {
    throw new AppError('StateConflict', { reason: 'version', version: privacyNoticeVersion });
  }
  // Without it there is nothing to go on with: the way out is leaving, or taking part on paper.
  if (consents.some(({ purpose, isGiven }) => !isGiven && requiredPurposes.includes(purpose))) {
    throw new AppError('StateConflict', { reason: 'required' });
  }
};

const wordOf = (given: ConsentGiven | undefined): string =>
  given === undefined ? '' : given.isGiven ? 'given' : 'declined';

const eventOf = (before: PersonDocument, after: PersonDocument, choices: Choices): NewPersonEvent => ({
  kind: 'changed',
  changes: choices.map(({ purpose }) => ({
    field: `consent.${purpose}`,
    before: wordOf(before.consents[purpose]),
    after: wordOf(after.consents[purpose]),
  })),
});

/** The household that is called by somebody, with its name on boards until now and from now on; null when none is. */
const householdRenaming = async (
  documents: Documents,
  person: PersonDocument,
  isNamed: boolean,
): Promise<HouseholdRenaming | null> => {
  const { householdId, villageCode } = person;
  if (householdId === null || villageCode === null) return null;
  const household = await householdStore(documents).find(villageCode, householdId);
  if (household === null) return null;
  const masked = householdNameOnBoards(household, [person]);
  if (masked === household.name) return null;
  const [from, to] = isNamed ? [masked, household.name] : [household.name, masked];
  return { householdId, villageCode, from, to };
};

/** Keeps what is new of it: every yes and no as a line of its own, the newest beside the person. */
export const submitConsent = async (call: Call): Promise<OutputOf<typeof contract>> => {
  const { actor, input, now, newId, documents } = call;
  judgeChoices(input);
  const { version } = input;
  const person = await personStore(documents).find(actor.personId);
  if (person === null) throw new AppError('Unauthenticated');
  const fresh = input.consents.filter(({ purpose, isGiven }) => {
    const given = person.consents[purpose];
    return given?.isGiven !== isGiven || given.version !== version;
  });
  if (fresh.length === 0) return { consents: showConsents(person) };

  const given = Object.fromEntries(
    fresh.map(({ purpose, isGiven }) => [purpose, { version, isGiven, at: now }]),
  );
  const after = { ...person, consents: { ...person.consents, ...given } };
  if (nameOnBoards(person) !== nameOnBoards(after)) {
    const shown = nameOnBoards(after);
    const household = await householdRenaming(documents, person, shown === person.name);
    await renameInProjections(documents, person, shown, household);
  }
  await personStore(documents).change(
    person,
    { consents: after.consents },
    eventOf(person, after, fresh),
    call,
  );
  for (const { purpose, isGiven } of fresh) {
    await consentStore(documents).insert({
      _id: newId(),
      personId: person._id,
      villageCode: person.villageCode,
      ...{ purpose, version, isGiven, at: now },
      proxyId: actor.proxy?.personId ?? null,
    });
  }
  return { consents: showConsents(after) };
};
