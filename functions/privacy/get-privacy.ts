import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { get as contract } from '@shared/contract/privacy';
import { privacyNoticeVersion } from '@shared/domain/consent';
import { AppError } from '@shared/errors';
import type { ReadCall } from '../_runtime/route';
import { personStore } from '../_runtime/roster/person-store';
import { consentStore } from './consent-store';
import { correctionStore } from './correction-store';
import { showConsents, showCorrection } from './show-privacy';

const consentsMax = 50;
const correctionsMax = 20;

/** What the caller agreed to and asked for, with the answers. */
export const getPrivacy = async ({
  actor: { personId },
  documents,
}: ReadCall<ParsedInputOf<typeof contract>>): Promise<OutputOf<typeof contract>> => {
  const [person, corrections, history] = await Promise.all([
    personStore(documents).find(personId),
    correctionStore(documents).listOf(personId, correctionsMax),
    consentStore(documents).list(personId, consentsMax),
  ]);
  if (person === null) throw new AppError('Unauthenticated');
  return {
    version: privacyNoticeVersion,
    consents: showConsents(person),
    corrections: corrections.map(showCorrection),
    history: history.map(({ purpose, version, isGiven, at }) => ({ purpose, version, isGiven, at })),
  };
};
