import type { JoinRequest, requestStates } from '@shared/contract/people';
import { maskPhone } from '@shared/domain/masking';
import type { Documents, Stored } from '../documents';
import { findPage, type Page, type PageRequest } from '../find-page';

/** Somebody on no roster who asks a village to be taken up; kept after the decision, as what was asked and answered. */
export interface JoinRequestDocument extends Stored {
  readonly villageCode: string;
  /** The WeChat user who asks, and is bound to the person when it is accepted. */
  readonly openId: string;
  /** Eleven digits, proved by WeChat. */
  readonly phone: string;
  readonly name: string;
  readonly householdNumber: number | null;
  /** What the one who asks says of it; may be empty. */
  readonly words: string;
  /** What the phone calls itself in the list of devices. */
  readonly label: string;
  readonly state: (typeof requestStates)[number];
  readonly askedAt: string;
  /** Null and empty until it is decided. */
  readonly decidedAt: string | null;
  readonly decidedById: string;
  readonly decidedByName: string;
  readonly reason: string;
  /** Whom of the roster it became; null until it is accepted. */
  readonly personId: string | null;
}

/** A request as it begins. */
export const aNewJoinRequest = (
  request: Omit<
    JoinRequestDocument,
    'state' | 'decidedAt' | 'decidedById' | 'decidedByName' | 'reason' | 'personId'
  >,
): JoinRequestDocument => ({
  ...request,
  ...{ state: 'pending', decidedAt: null, decidedById: '', decidedByName: '', reason: '', personId: null },
});

/** A request as both sides see it. */
export const showJoinRequest = (request: JoinRequestDocument, villageName: string): JoinRequest => {
  const { _id, villageCode, name, phone, householdNumber, words, state, askedAt } = request;
  const { decidedAt, decidedByName, reason } = request;
  return {
    ...{ joinRequestId: _id, villageCode, villageName, name, householdNumber, words, state, askedAt },
    ...{ maskedPhone: maskPhone(phone), decidedAt, decidedByName, reason },
  };
};

export const joinRequestStore = (documents: Documents) => ({
  insert: (request: JoinRequestDocument): Promise<void> => documents.insert('joinRequests', request),
  put: (request: JoinRequestDocument): Promise<void> => documents.put('joinRequests', request),

  /** A request to this village; one to another village is none. */
  async find(villageCode: string, joinRequestId: string): Promise<JoinRequestDocument | null> {
    const request = await documents.get<JoinRequestDocument>('joinRequests', joinRequestId);
    return request?.villageCode === villageCode ? request : null;
  },

  /** Newest first. */
  listOfVillage: (
    villageCode: string,
    state: JoinRequestDocument['state'],
    page: PageRequest,
  ): Promise<Page<JoinRequestDocument>> =>
    findPage<JoinRequestDocument>(documents, 'joinRequests', { villageCode, state }, page),

  /** The newest request of a WeChat user, to whatever village. */
  async findNewestOf(openId: string): Promise<JoinRequestDocument | null> {
    const [newest] = await documents.find<JoinRequestDocument>('joinRequests', {
      where: { openId },
      order: [['_id', 'desc']],
      limit: 1,
    });
    return newest ?? null;
  },
});
