import type { OutputOf } from '@shared/contract/method';
import type { Correction, submitConsent } from '@shared/contract/privacy';
import { consentPurposes, requiredPurposes } from '@shared/domain/consent';
import type { PersonDocument } from '../_runtime/actor';
import type { CorrectionDocument } from './correction-store';

type Consents = OutputOf<typeof submitConsent>['consents'];

/** Every purpose there is, with what the person last said to it. */
export const showConsents = ({ consents }: Pick<PersonDocument, 'consents'>): Consents =>
  consentPurposes.map((purpose) => {
    const given = consents[purpose];
    return {
      purpose,
      isRequired: requiredPurposes.includes(purpose),
      isGiven: given?.isGiven ?? null,
      version: given?.version ?? '',
      at: given?.at ?? null,
    };
  });

export const showCorrection = (correction: CorrectionDocument): Correction => {
  const { _id, personId, name, field, wanted, words, state, askedAt } = correction;
  const { decidedAt, decidedByName, reason } = correction;
  return {
    ...{ correctionId: _id, personId, name, field, wanted, words },
    ...{ state, askedAt, decidedAt, decidedByName, reason },
  };
};
