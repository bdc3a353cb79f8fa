import { accounts, type Device } from '@shared/contract/accounts';
import type { JoinRequest } from '@shared/contract/join-requests';
import { privacy } from '@shared/contract/privacy';
import type { OutputOf } from '@shared/contract/method';
import { consentPurposes } from '@shared/domain/consent';
import { answer, nothing, onePage } from './answer';
import { longName, longTitle, longWords, names, village } from './village-samples';

const devices: readonly Device[] = [
  {
    ...{ deviceId: 'device-1', kind: 'browser', label: '电脑 · Chrome', isThis: true },
    ...{ boundAt: '2026-11-18T01:00:00.000Z', expiresAt: '2026-12-18T01:00:00.000Z' },
  },
  {
    ...{ deviceId: 'device-2', kind: 'wechat', label: 'HUAWEI Mate 20', isThis: false },
    ...{ boundAt: '2026-09-20T02:00:00.000Z', expiresAt: null },
  },
];

export const joinRequest: JoinRequest = {
  ...{ joinRequestId: 'join-1', villageCode: village.code, villageName: village.name, name: '刘晓梅' },
  ...{ maskedPhone: '139****7001', householdNumber: 7, words: '我是刘德厚的女儿，去年嫁回本村。' },
  ...{
    state: 'pending',
    askedAt: '2026-11-19T08:05:00.000Z',
    decidedAt: null,
    decidedByName: '',
    reason: '',
  },
};

export const rejectedRequest: JoinRequest = {
  ...{ ...joinRequest, state: 'rejected', decidedAt: '2026-11-20T01:00:00.000Z', decidedByName: names[10] },
  reason: '户号对不上，请到村委会核对一下户口本。',
};

type Privacy = OutputOf<typeof privacy.get>;

const corrections: Privacy['corrections'] = [
  {
    ...{
      correctionId: 'correction-1',
      personId: 'person-1',
      name: names[0],
      field: 'phone',
      wanted: '13912370001',
    },
    ...{ words: '换了号码', state: 'pending', askedAt: '2026-11-19T08:05:00.000Z' },
    ...{ decidedAt: null, decidedByName: '', reason: '' },
  },
  {
    ...{
      correctionId: 'correction-2',
      personId: 'person-1',
      name: names[0],
      field: 'householdNumber',
      wanted: '18',
    },
    ...{ words: '', state: 'rejected', askedAt: '2026-10-19T08:05:00.000Z', decidedByName: names[10] },
    ...{ decidedAt: '2026-10-20T01:00:00.000Z', reason: '户口还在原来那一户。' },
  },
];

const aPrivacy: Privacy = {
  version: '2026-11',
  consents: consentPurposes.map((purpose, index) => ({
    ...{ purpose, isRequired: index === 0, isGiven: [true, true, false, null][index]!, version: '2026-11' },
    at: '2026-09-20T02:00:00.000Z',
  })),
  corrections,
  history: consentPurposes.slice(0, 3).map((purpose, index) => ({
    ...{ purpose, version: '2026-11', isGiven: index < 2, at: '2026-09-20T02:00:00.000Z' },
  })),
};

const signIn = { signInId: 'sign-in-1', code: '90218834', expiresAt: '2026-11-20T02:32:00.000Z' };

export const accountsAnswers = [
  answer(accounts.listDevices, { items: [...devices] }),
  answer(accounts.getJoinRequest, { isBound: false, request: null }),
  answer(accounts.submitSignIn, signIn),
  answer(accounts.getSignIn, { state: 'waiting', token: null }),
  answer(accounts.getPendingSignIn, {
    ...{ label: '电脑 · Chrome', startedAt: '2026-11-20T02:29:20.000Z', expiresAt: signIn.expiresAt },
  }),
  answer(accounts.decideSignIn, { label: '电脑 · Chrome' }),
  answer(privacy.getNotice, {
    ...{
      version: '2026-11',
      villageName: village.name,
      villageWords: '照片只用来办事，办结半年后从公开页撤下。',
    },
  }),
  answer(privacy.get, aPrivacy),
  answer(privacy.listCorrections, onePage(corrections.slice(0, 1))),
];

export const noAccounts = [
  answer(accounts.listDevices, { items: [devices[0]!] }),
  answer(privacy.getNotice, { version: '2026-11', villageName: '', villageWords: '' }),
  answer(privacy.get, {
    ...{ version: '2026-11', corrections: [], history: [] },
    consents: aPrivacy.consents.map((one) => ({ ...one, isGiven: null, version: '', at: null })),
  }),
  answer(privacy.listCorrections, nothing),
];

export const accountsAtLength = [
  answer(accounts.listDevices, {
    items: Array.from({ length: 8 }, (_, index) => ({
      ...{ ...devices[1]!, deviceId: `device-${index}`, label: longTitle, isThis: index === 0 },
    })),
  }),
  answer(privacy.getNotice, { version: '2026-11', villageName: village.name, villageWords: longWords }),
  answer(privacy.get, {
    ...aPrivacy,
    corrections: corrections.map((one) => ({
      ...one,
      wanted: longTitle,
      words: longWords.slice(0, 200),
      reason: longWords.slice(0, 200),
    })),
  }),
  answer(
    privacy.listCorrections,
    onePage(
      corrections.map((one) => ({ ...one, state: 'pending' as const, name: longName, wanted: longTitle })),
    ),
  ),
];
