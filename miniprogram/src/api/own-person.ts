import { stored } from '@/platform/storage';
import { currentToken, onSessionChange } from './session';
import { claimsOf } from './token-claims';

interface KnownPerson {
  /** With which token it was asked; null in WeChat, which vouches for its people itself. */
  readonly token: string | null;
  readonly personId: string;
}

const place = stored<KnownPerson>('own-person');

let known: KnownPerson | null | undefined;
const listeners = new Set<() => void>();

/** Who uses this phone: as the token says, else as the back end last said; null when nobody knows. */
export function ownPersonId(): string | null {
  const token = currentToken();
  const claims = token === null ? null : claimsOf(token);
  if (claims?.['use'] === 'person') return typeof claims['sub'] === 'string' ? claims['sub'] : null;
  known ??= place.read();
  return known?.token === token ? known.personId : null;
}

/**
 * The back end has said who calls with `askedWith`, the token of the call; null when it says that the phone belongs to nobody.
 * Of whoever signed in or out while it was asked, that says nothing.
 */
export function keepOwnPerson(personId: string | null, askedWith = currentToken()): void {
  if (askedWith !== currentToken() || personId === ownPersonId()) return;
  known = personId === null ? null : { token: currentToken(), personId };
  if (known === null) place.remove();
  else place.write(known);
  listeners.forEach((tell) => tell());
}

/** Tells when somebody else uses this phone from now on; what comes back ends it. */
export function onOwnPersonChange(listener: () => void): () => void {
  listeners.add(listener);
  const forget = onSessionChange(listener);
  return () => {
    listeners.delete(listener);
    forget();
  };
}
