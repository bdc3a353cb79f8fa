import { people } from '@shared/contract/people';
import { privacy } from '@shared/contract/privacy';
import { privacyNoticeVersion } from '@shared/domain/consent';
import type { PersonDocument } from '../../functions/_runtime/actor';
import { transact } from '../../functions/_runtime/transact';
import {
  aNewJoinRequest,
  joinRequestStore,
  type JoinRequestDocument,
} from '../../functions/_runtime/roster/join-request';
import { decideJoinRequest } from '../../functions/people/decide-join-request';
import { submitConsent } from '../../functions/privacy/submit-consent';
import { submitCorrection } from '../../functions/privacy/submit-correction';
import { derivedId } from '../../functions/points/close/derived-id';
import { cast, everybody } from './cast';
import { secretaryOf, type DemoVillage } from './demo-village';
import { hoursBefore } from './hours';
import { neighboursOf } from './neighbours';
import { correctionWords, joinWords } from './offices.copy';
import { ask } from './village-clerk';

type Asked = Pick<JoinRequestDocument, 'name' | 'words' | 'householdNumber' | 'phone' | 'openId' | 'askedAt'>;

/** A request as it arrives once WeChat has vouched for the number. */
const submitJoinRequest = async (villageCode: string, asked: Asked): Promise<string> => {
  const _id = derivedId(asked.askedAt, `join request of ${asked.openId}`);
  const request = aNewJoinRequest({ _id, villageCode, label: 'HUAWEI nova 12', ...asked });
  await transact((documents) => joinRequestStore(documents).insert(request));
  return _id;
};

/** Two who wait for an answer, one of them an elder of the roster with the first phone; and one who was answered. */
const seedJoinRequests = async (village: DemoVillage, now: string): Promise<void> => {
  const { villageCode, households } = village;
  const elder = village.people.findLast(({ isBound }) => !isBound);
  const home = households.find(({ _id }) => _id === elder?.householdId);
  await submitJoinRequest(villageCode, {
    ...{ ...joinWords.newcomer, householdNumber: 120 },
    ...{ openId: 'wx-newcomer', phone: '13900010001', askedAt: hoursBefore(now, 20) },
  });
  await submitJoinRequest(villageCode, {
    ...{ ...joinWords.elder, name: elder?.name ?? '', householdNumber: home?.number ?? null },
    ...{ openId: 'wx-elder', phone: '13900010002', askedAt: hoursBefore(now, 3) },
  });
  const joinRequestId = await submitJoinRequest(villageCode, {
    ...{ ...joinWords.stranger, householdNumber: null },
    ...{ openId: 'wx-stranger', phone: '13900010003', askedAt: hoursBefore(now, 216) },
  });
  await ask(
    {
      ...{ by: secretaryOf(village), at: hoursBefore(now, 192), name: 'join request decided' },
      method: people.decideJoinRequest,
      input: { joinRequestId, isAccepted: false, reason: joinWords.strangerAnswer },
    },
    decideJoinRequest,
  );
};

/** Somebody with a new number. */
const seedCorrection = async (village: DemoVillage, now: string): Promise<void> => {
  const [, , , by] = neighboursOf(village, 8, 'villagers');
  const doing = { by, at: hoursBefore(now, 26), name: 'correction', method: privacy.submitCorrection };
  await ask({ ...doing, input: { field: 'phone', ...correctionWords } }, submitCorrection);
};

/** Those one signs in as have agreed already, so that nobody who tries the system out begins with a notice. */
const seedConsents = async (now: string): Promise<void> => {
  const players = cast.flatMap(({ personId }) => everybody.filter(({ _id }) => _id === personId));
  const give = (by: PersonDocument) =>
    ask(
      {
        ...{ by, at: hoursBefore(now, 240), name: `consent of ${by._id}`, method: privacy.submitConsent },
        input: {
          version: privacyNoticeVersion,
          consents: [
            { purpose: 'service', isGiven: true },
            { purpose: 'board', isGiven: true },
          ],
        },
      },
      submitConsent,
    );
  for (const player of players) await give(player);
};

/** What people asked of the village, and what they agreed to. */
export const seedRequests = async (village: DemoVillage, now: string): Promise<void> => {
  await seedConsents(now);
  await seedJoinRequests(village, now);
  await seedCorrection(village, now);
};
