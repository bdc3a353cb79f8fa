import { getMe } from '@shared/contract/people';
import { onComeBack } from '@/platform/network';
import { forgetPhotos, restorePhotos } from '@/platform/photos';
import { storedTexts } from '@/platform/storage';
import { uploadFile } from '@/platform/upload';
import { exclusively, onStoredElsewhere } from '@/platform/windows';
import { ApiError, NoAnswerError } from '../api-error';
import { keepOwnPerson, onOwnPersonChange, ownPersonId } from '../own-person';
import { queryClient } from '../query-client';
import { currentToken } from '../session';
import { send } from '../transport';
import { functionOf, openAnswer } from '../wire';
import { createOutbox } from './create-outbox';
import { draftGiven } from './given-drafts';
import { isTurnedAway } from './judge-failure';
import type { OutboxPorts, PhotoBox, SendAs } from './ports';

const asMe = () => ({ token: currentToken(), isVisit: false });

/** Who calls is asked and used in one breath: nobody can sign in between the two. */
const sendAs: SendAs = (functionName, body, personId) =>
  ownPersonId() === personId
    ? send(functionName, body, asMe())
    : Promise.reject(new ApiError('Unauthenticated'));

/** For how long WeChat's word counts that this phone belongs to somebody. */
const confirmedMs = 10 * 60_000;
let confirmed: { readonly personId: string; readonly at: number } | null = null;

/** Asks the back end who this phone belongs to, quietly: no page is opened whatever it says. */
async function askWhoIsHere(): Promise<string | null> {
  const asked = asMe();
  try {
    const answer = await send(functionOf(getMe), { method: getMe.name, input: {} }, asked);
    keepOwnPerson((openAnswer(answer) as { readonly personId: string }).personId, asked.token);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    // A back end that is too busy has not said that the phone is still the same person's.
    if (!isTurnedAway(error)) throw new NoAnswerError('unreadable', { cause: error });
    if (error.details['isUnbound'] === true) keepOwnPerson(null, asked.token);
    return null;
  }
  return ownPersonId();
}

/** A token says whose it is. In WeChat the phone may have been given to somebody else since it was last asked. */
async function isOwner(personId: string): Promise<boolean> {
  if (currentToken() !== null) return ownPersonId() === personId;
  const age = confirmed?.personId === personId ? Date.now() - confirmed.at : -1;
  if (age >= 0 && age < confirmedMs) return ownPersonId() === personId;
  const here = await askWhoIsHere();
  confirmed = here === null ? null : { personId: here, at: Date.now() };
  return here === personId;
}

const photos: PhotoBox = {
  bytesOf: async (photoKey) => (await restorePhotos([photoKey]))[0]?.bytes ?? null,
  upload: (photoKey, place, onProgress) => uploadFile({ photoKey, ...place, onProgress }),
  forget: forgetPhotos,
};

const ports: OutboxPorts = {
  storage: storedTexts,
  send: sendAs,
  photos,
  owner: ownPersonId,
  isOwner,
  now: Date.now,
  random: Math.random,
  after: (ms, work) => {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
  exclusively: (work) => exclusively('five-star-outbox', work),
  onDelivered: (changes) => {
    for (const name of changes) void queryClient.invalidateQueries({ queryKey: [name] });
  },
  onDraftGiven: draftGiven,
};

/** The outbox of this phone. */
export const outbox = createOutbox(ports);

/** Begins to send what waits; called once when the app starts. */
export function startOutbox(): void {
  outbox.start();
  onComeBack(outbox.wake);
  onOwnPersonChange(outbox.wake);
  onStoredElsewhere(outbox.refresh);
}

/** Who writes: known from the token or an earlier answer, else asked. Null for nobody; throws NoAnswerError. */
export const findWriter = async (): Promise<string | null> => ownPersonId() ?? (await askWhoIsHere());
