import type { Objection } from '@shared/contract/objections';
import { anEntrySummary } from './an-entry';

/** An objection to Wang's patrol; left as it is, one that somebody else has just raised. */
export const anObjection = (fields: Partial<Objection> = {}): Objection => ({
  objectionId: 'o-1',
  state: 'raised',
  entry: anEntrySummary({ isFrozen: true }),
  words: 'That was somebody else',
  photos: [],
  objectorName: '',
  proxyName: null,
  isMine: false,
  raisedAt: '2026-11-18T03:00:00.000Z',
  answerBy: '2099-11-23T15:59:00.000Z',
  escalatedAt: null,
  countsInMonth: '2026-11',
  deciderName: null,
  decidedAt: null,
  answer: '',
  reversalId: null,
  correctionId: null,
  correction: null,
  isOwnMatter: false,
  canDecide: false,
  canWithdraw: false,
  ...fields,
});
