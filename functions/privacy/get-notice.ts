import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { getNotice as contract } from '@shared/contract/privacy';
import { privacyNoticeVersion } from '@shared/domain/consent';
import type { VisitorReadCall } from '../_runtime/route';
import { settingsStore } from '../_runtime/roster/settings-store';
import { unitStore } from '../_runtime/roster/unit-store';

/** The notice in force; the village's own words for whoever says which village, or lives in one. */
export const getNotice = async ({
  actor,
  input,
  documents,
}: VisitorReadCall<ParsedInputOf<typeof contract>>): Promise<OutputOf<typeof contract>> => {
  const villageCode = input.villageCode ?? actor?.villageCode ?? null;
  const village = villageCode === null ? null : await unitStore(documents).find(villageCode);
  if (village?.level !== 'village')
    return { version: privacyNoticeVersion, villageWords: '', villageName: '' };
  const { consentWords } = await settingsStore(documents).switchesOf(village._id);
  return { version: privacyNoticeVersion, villageWords: consentWords, villageName: village.name };
};
