import Taro from '@tarojs/taro';

interface Spoken {
  /** 0 when all went well. */
  readonly retcode: number;
  /** Address of the sound. */
  readonly filename?: string;
}

/** The part of WeChat's own speech plugin (同声传译) that turns words into a sound. */
export interface SpeechPlugin {
  readonly textToSpeech: (options: {
    readonly lang: 'zh_CN';
    readonly tts: true;
    readonly content: string;
    readonly success: (answer: Spoken) => void;
    readonly fail: (problem: unknown) => void;
  }) => void;
}

/** Its name in app.json, see app.config.ts. */
const pluginName = 'WechatSI';

/** Taro keeps the whole of app.json on the app, and leaves it out of its types. */
interface AppWithConfig {
  readonly config?: { readonly plugins?: object };
}

/** WeChat's, not Taro's. */
declare const requirePlugin: ((name: string) => SpeechPlugin) | undefined;

/**
 * The plugin, or null where this build does not declare it: an appid must have been granted it first. WeChat logs an
 * error when one asks for a plugin that is not declared, so app.json is asked before.
 */
export function speechPlugin(): SpeechPlugin | null {
  const app = Taro.getCurrentInstance().app as AppWithConfig | null;
  if (typeof requirePlugin === 'undefined' || !(pluginName in (app?.config?.plugins ?? {}))) return null;
  try {
    return requirePlugin(pluginName);
  } catch {
    return null;
  }
}
