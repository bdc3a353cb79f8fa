import { getMe } from '@shared/contract/people';
import { privacy } from '@shared/contract/privacy';
import { useAnswer } from '@/api/use-answer';
import { useOutboxWrite } from '@/api/outbox/use-outbox-write';
import { useWrite } from '@/api/use-write';

/** The notice in force, with what the own village adds to it. */
export const useGetNotice = () => useAnswer(privacy.getNotice, {});

export const useGetPrivacy = () => useAnswer(privacy.get, {});

export const useSubmitConsent = () => useWrite(privacy.submitConsent, { changes: [privacy.get] });

export const useSubmitCorrection = () =>
  useOutboxWrite(privacy.submitCorrection, { changes: [privacy.get, getMe] });

export const useSubmitErasure = () => useWrite(privacy.submitErasure);
