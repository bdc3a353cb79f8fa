import { requirePrivacyConsent } from './privacy';
import { WxFailure, asyncApis, type WxHost } from './wx-host';
import { scopes, type Scope } from '../scopes';
import { recordOf, textOf, type UnknownRecord } from '../app/unknown-values';

const denied = 'auth deny';

/**
 * What WeChat does before an API that needs a permission: the first time it asks the person, later it goes by what was
 * said then. A program that wants the place must say in app.json what for.
 */
export function requireScope({ core, phone }: WxHost, scope: Scope): void {
  const { permission } = core.pack.appJson;
  if (scope === 'scope.userLocation' && !permission?.[scope]?.desc)
    throw new Error(`app.json says nothing in permission about ${scope}, WeChat refuses to ask for it`);
  const isGranted = phone.scopes.get(scope) ?? !phone.refuses.has(scope);
  phone.scopes.set(scope, isGranted);
  if (!isGranted) throw new WxFailure(denied);
}

/** Permissions: asking for one, what was said before, and WeChat's page on which the person can think again. */
export const permissionApis = (host: WxHost): UnknownRecord =>
  asyncApis(host, {
    authorize: (input) => {
      const asked = textOf(input['scope']);
      const scope = scopes.find((known) => known === asked);
      if (!scope) throw new WxFailure('invalid scope');
      requirePrivacyConsent(host);
      requireScope(host, scope);
    },
    getSetting: () => ({ authSetting: Object.fromEntries(host.phone.scopes) }),
    openSetting: () => {
      // The page lists what was asked for before and nothing else.
      for (const [scope, isGranted] of Object.entries(recordOf(host.phone.takeSettings())))
        if (host.phone.scopes.has(scope as Scope)) host.phone.scopes.set(scope as Scope, isGranted === true);
      return { authSetting: Object.fromEntries(host.phone.scopes) };
    },
  });
