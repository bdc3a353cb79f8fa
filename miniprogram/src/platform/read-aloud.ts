import Taro from '@tarojs/taro';
import { speechParts } from './speech-parts';
import { createVoice, type Voice } from './weapp/voice';
import { speechPlugin } from './weapp/speech-plugin';

/** `stopped` also when something else is read instead. */
export type ReadingOutcome = 'finished' | 'stopped' | 'failed';

/** Whether this phone can read a text aloud: in WeChat only where the build declares the plugin that speaks. */
export const canReadAloud = (): boolean => speechPlugin() !== null;

/** Whatever is being read now. */
let current: { readonly voice: Voice; readonly tell: (outcome: ReadingOutcome) => void } | null = null;

/** Starts reading, in place of what is being read; `onEnd` comes once. */
export function readAloud(text: string, onEnd: (outcome: ReadingOutcome) => void): void {
  stopReading();
  const plugin = speechPlugin();
  if (plugin === null) {
    onEnd('failed');
    return;
  }
  hearWithSilentPhone();
  const voice = createVoice(plugin);
  const reading = { voice, tell: onEnd };
  current = reading;
  void voice.speak(speechParts(text)).then((isWhole) => {
    if (current !== reading) return;
    current = null;
    voice.end();
    onEnd(isWhole ? 'finished' : 'failed');
  });
}

export function stopReading(): void {
  const stopped = current;
  current = null;
  stopped?.voice.end();
  stopped?.tell('stopped');
}

/** Whoever presses the button wants to hear it, also where the phone rings for nobody. */
function hearWithSilentPhone(): void {
  try {
    void Taro.setInnerAudioOption({ obeyMuteSwitch: false });
  } catch {
    // An old WeChat: the switch at the side of the phone decides.
  }
}
