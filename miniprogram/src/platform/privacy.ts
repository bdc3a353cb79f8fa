import Taro from '@tarojs/taro';
import { privacyCopy } from './privacy-copy';
import type { PrivacyPurpose } from './privacy-purpose';
import { answered } from './weapp/answered';

export type { PrivacyPurpose } from './privacy-purpose';

/** How things stand with WeChat's own privacy guide (隐私保护指引) of this mini-program. */
export interface PrivacyState {
  /** Whether the person still has to agree to it before the phone gives anything away. */
  readonly needsConsent: boolean;
  /** What WeChat calls the guide; null where there is none to open, as in browsers and old versions of WeChat. */
  readonly guideName: string | null;
}

type PrivacyFunctions = Pick<
  typeof Taro,
  'getPrivacySetting' | 'requirePrivacyAuthorize' | 'openPrivacyContract'
>;

/** Null before base library 2.32.3, which brought all three: Taro leaves out what WeChat lacks, whatever its types say. */
const privacyFunctions = (): PrivacyFunctions | null =>
  (Taro as Partial<PrivacyFunctions>).getPrivacySetting === undefined ? null : Taro;

const nothingToAsk: PrivacyState = { needsConsent: false, guideName: null };

/** Never throws: where WeChat does not tell, it refuses by itself what it may not give. */
export async function readPrivacyState(): Promise<PrivacyState> {
  const wechat = privacyFunctions();
  if (!wechat) return nothingToAsk;
  try {
    const setting = await answered<Taro.getPrivacySetting.SuccessCallbackResult>((callbacks) =>
      wechat.getPrivacySetting(callbacks),
    );
    return { needsConsent: setting.needAuthorization, guideName: setting.privacyContractName };
  } catch {
    return nothingToAsk;
  }
}

interface AskOptions {
  /** WeChat will ask a question of its own next, so the reason is said although the guide was agreed to. */
  readonly isFirstUse?: boolean;
}

/**
 * Whether something of the phone may be asked for. The first time it says in a sentence why, and what one can do
 * without; then WeChat shows its guide. False when the person says no: whoever asked leaves another way on.
 */
export async function askPrivacy(
  purpose: PrivacyPurpose,
  { isFirstUse = false }: AskOptions = {},
): Promise<boolean> {
  const { needsConsent } = await readPrivacyState();
  if (!needsConsent && !isFirstUse) return true;
  try {
    const { confirm } = await answered<Taro.showModal.SuccessCallbackResult>((callbacks) =>
      Taro.showModal({
        title: privacyCopy.title,
        content: privacyCopy.why[purpose],
        confirmText: privacyCopy.agree,
        cancelText: privacyCopy.refuse,
        ...callbacks,
      }),
    );
    if (!confirm) return false;
    if (needsConsent) await answered((callbacks) => Taro.requirePrivacyAuthorize(callbacks));
    return true;
  } catch {
    return false;
  }
}

/** Opens WeChat's own text of the privacy guide; false where there is none, and the page shows its own. */
export async function openPrivacyGuide(): Promise<boolean> {
  const wechat = privacyFunctions();
  if (!wechat) return false;
  try {
    await answered((callbacks) => wechat.openPrivacyContract(callbacks));
    return true;
  } catch {
    return false;
  }
}
