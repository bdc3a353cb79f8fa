import Taro from '@tarojs/taro';
import { answered } from './answered';

/** What WeChat asks the person about once and then remembers. */
export type Scope = 'scope.userLocation' | 'scope.writePhotosAlbum';

/** `unasked` also where WeChat does not tell: it will ask by itself. */
export type Consent = 'granted' | 'refused' | 'unasked';

const consentIn = (setting: Taro.AuthSetting, scope: Scope): Consent => {
  const said = setting[scope];
  return said === undefined ? 'unasked' : said ? 'granted' : 'refused';
};

/** What the person said when WeChat asked for a permission. Never throws. */
export async function readConsent(scope: Scope): Promise<Consent> {
  try {
    const { authSetting } = await answered<Taro.getSetting.SuccessCallbackResult>((callbacks) =>
      Taro.getSetting(callbacks),
    );
    return consentIn(authSetting, scope);
  } catch {
    return 'unasked';
  }
}

/**
 * Opens WeChat's page of permissions, the only place where a no can be taken back; must come from a press. What stands
 * there afterwards; never throws.
 */
export async function askSettings(scope: Scope): Promise<Consent> {
  try {
    const { authSetting } = await answered<Taro.openSetting.SuccessCallbackResult>((callbacks) =>
      Taro.openSetting(callbacks),
    );
    return consentIn(authSetting, scope);
  } catch {
    return 'refused';
  }
}
