import { useEffect, useState } from 'react';
import { focusManager } from '@tanstack/react-query';
import { accountLimits, accounts } from '@shared/contract/accounts';
import { NoAnswerError } from '@/api/api-error';
import { call } from '@/api/client';
import { writeOnce } from '@/api/use-write';
import { readDeviceLabel } from '@/platform/device-label';
import { randomBytes } from '@/platform/random';
import { hexOf } from './sign-in-text';

/** What a computer shows while it waits to be let in. */
export type SignInScreen =
  | { readonly phase: 'making' }
  | { readonly phase: 'waiting'; readonly code: string; readonly expiresAtMs: number }
  /** Somebody said no on the phone, or nobody came for a long time: a press makes a new code. */
  | { readonly phase: 'refused' | 'resting' }
  | { readonly phase: 'failed'; readonly error: unknown };

const askEveryMs = 2_000;
const secretBytes = 32;
/** A forgotten page must not use up the codes that its address may ask for: ten minutes, then a press. */
const codesInARow = 5;

interface Watch {
  readonly show: (screen: SignInScreen) => void;
  readonly isOver: () => boolean;
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, askEveryMs));

/** How the code stands; a dead spot of a moment is no answer, and no reason to give up. */
async function askOnce(signInId: string, secret: string) {
  try {
    return await call(accounts.getSignIn, { signInId, secret });
  } catch (error) {
    if (error instanceof NoAnswerError) return { state: 'waiting', token: null } as const;
    throw error;
  }
}

/** What became of a code; the token is there once somebody confirmed it. */
interface Outcome {
  readonly token: string | null;
  readonly isRefused: boolean;
}

const expired: Outcome = { token: null, isRefused: false };

/** Shows one code until it is decided or over. The secret stays in this page's memory: whoever holds it gets the token. */
async function showOneCode({ show, isOver }: Watch): Promise<Outcome> {
  const secret = hexOf(await randomBytes(secretBytes));
  const input = { secret, label: readDeviceLabel() };
  const { signInId, code } = await writeOnce(accounts.submitSignIn, 'sign-in', input);
  const expiresAtMs = Date.now() + accountLimits.signInSeconds * 1_000;
  show({ phase: 'waiting', code, expiresAtMs });
  while (!isOver()) {
    await pause();
    // Nobody looks at a hidden page; it goes on when it is seen again.
    if (isOver() || !focusManager.isFocused()) continue;
    const { state, token } = await askOnce(signInId, secret);
    if (token !== null || state === 'refused') return { token, isRefused: state === 'refused' };
    if (state === 'expired' || Date.now() >= expiresAtMs) return expired;
  }
  return expired;
}

async function watchCodes(watch: Watch, onToken: (token: string) => void): Promise<void> {
  try {
    for (let shown = 0; shown < codesInARow && !watch.isOver(); shown += 1) {
      const { token, isRefused } = await showOneCode(watch);
      if (token === null && !isRefused) continue;
      if (token === null) watch.show({ phase: 'refused' });
      else if (!watch.isOver()) onToken(token);
      return;
    }
    watch.show({ phase: 'resting' });
  } catch (error) {
    watch.show({ phase: 'failed', error });
  }
}

/** A code to be confirmed on a phone, asked after every two seconds and made anew when its time is over. */
export function useSignInCode(onToken: (token: string) => void): {
  readonly screen: SignInScreen;
  readonly renew: () => void;
} {
  const [screen, setScreen] = useState<SignInScreen>({ phase: 'making' });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let isOver = false;
    const show = (next: SignInScreen) => {
      if (!isOver) setScreen(next);
    };
    void watchCodes({ show, isOver: () => isOver }, onToken);
    return () => {
      isOver = true;
    };
  }, [round, onToken]);
  const renew = () => {
    setScreen({ phase: 'making' });
    setRound((before) => before + 1);
  };
  return { screen, renew };
}
