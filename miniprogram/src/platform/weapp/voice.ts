import Taro from '@tarojs/taro';
import type { SpeechPlugin } from './speech-plugin';

export interface Voice {
  /** Speaks the parts one after the other; false when one of them could not be spoken or heard. Never rejects. */
  readonly speak: (parts: readonly string[]) => Promise<boolean>;
  /** Falls silent for good. */
  readonly end: () => void;
}

/** A voice made of WeChat's speech plugin and its player of sounds. */
export function createVoice(plugin: SpeechPlugin): Voice {
  const player = Taro.createInnerAudioContext();
  let isEnded = false;

  const play = (address: string): Promise<boolean> =>
    new Promise((resolve) => {
      player.onEnded(() => resolve(true));
      player.onError(() => resolve(false));
      player.src = address;
      player.play();
    });

  const speak = async (parts: readonly string[]): Promise<boolean> => {
    let next = soundOf(plugin, parts[0]);
    for (const [index] of parts.entries()) {
      const address = await next;
      if (isEnded || address === null) return false;
      // The next sound is made while this one is heard, so that there is no gap between them.
      next = soundOf(plugin, parts[index + 1]);
      if (!(await play(address))) return false;
    }
    return true;
  };

  return {
    speak,
    end: () => {
      isEnded = true;
      player.stop();
      player.destroy();
    },
  };
}

/** The address of the sound of some words; null when there is none, whatever the reason. */
const soundOf = (plugin: SpeechPlugin, content: string | undefined): Promise<string | null> =>
  new Promise((resolve) => {
    if (content === undefined) {
      resolve(null);
      return;
    }
    try {
      plugin.textToSpeech({
        lang: 'zh_CN',
        tts: true,
        content,
        success: ({ retcode, filename }) => resolve(retcode === 0 ? (filename ?? null) : null),
        fail: () => resolve(null),
      });
    } catch {
      resolve(null);
    }
  });
