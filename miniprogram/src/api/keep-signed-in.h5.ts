import { renewToken } from '@shared/contract/accounts';
import { onStoredElsewhere } from '@/platform/windows';
import { call } from './client';
import type * as weapp from './keep-signed-in';
import { currentToken, followOtherWindow, renewSession } from './session';
import { isTokenOld } from './token-age';

/** When the app starts: whoever comes back within thirty days need not scan again. Two windows are of one person. */
export const keepSignedIn: typeof weapp.keepSignedIn = () => {
  onStoredElsewhere(followOtherWindow);
  const token = currentToken();
  if (token === null || !isTokenOld(token, Date.now())) return;
  call(renewToken, {}).then(
    (renewed) => {
      // Somebody else may have signed in while the answer was on its way.
      if (currentToken() === token) renewSession(renewed.token);
    },
    // The old one still opens everything until it expires, and the client has dealt with one that does not.
    () => undefined,
  );
};
