import { useEffect } from 'react';
import type { InputOf } from '@shared/contract/method';
import { submitConsent } from '@shared/contract/privacy';
import { actingFor } from '@/api/acting-for';
import { ApiError } from '@/api/api-error';
import { currentToken } from '@/api/session';
import { writeOnce } from '@/api/use-write';
import { stored } from '@/platform/storage';

interface KeptConsents {
  readonly input: InputOf<typeof submitConsent>;
  /** Who gave it, where a token says so: another person may be here when it is sent. Null in WeChat. */
  readonly token: string | null;
}

const place = stored<KeptConsents>('consents-to-send');

/** Consent is given before anybody knows by whom; the phone keeps it until it is bound to a person. */
export function keepConsents(input: KeptConsents['input']): void {
  place.write({ input, token: currentToken() });
}

async function sendKeptConsents(): Promise<void> {
  const kept = place.read();
  if (kept === null || actingFor() !== null) return;
  if (kept.token !== currentToken()) {
    place.remove();
    return;
  }
  try {
    await writeOnce(submitConsent, 'consents-to-send', kept.input);
    place.remove();
  } catch (error) {
    // Given to a notice that is no longer in force, it counts for nothing: the privacy page asks anew.
    if (error instanceof ApiError && error.code === 'StateConflict') place.remove();
  }
}

/** Sends what was agreed to before, once this person is known. Where it does not arrive, the next visit sends it. */
export function useSendKeptConsents(): void {
  useEffect(() => {
    void sendKeptConsents();
  }, []);
}
