import type * as weapp from './read-aloud';

export type { ReadingOutcome } from './read-aloud';

/** A little slower than speech: the listener may be old and the words official. */
const rate = 0.9;

/** What a browser says when somebody stopped it, which is no failure. */
const stops: readonly string[] = ['canceled', 'interrupted'];

export const canReadAloud: typeof weapp.canReadAloud = () => 'speechSynthesis' in window;

export const readAloud: typeof weapp.readAloud = (text, onEnd) => {
  window.speechSynthesis.cancel();
  const words = new SpeechSynthesisUtterance(text);
  words.lang = 'zh-CN';
  words.rate = rate;
  words.onend = () => onEnd('finished');
  words.onerror = ({ error }) => onEnd(stops.includes(error) ? 'stopped' : 'failed');
  window.speechSynthesis.speak(words);
};

export const stopReading: typeof weapp.stopReading = () => {
  window.speechSynthesis.cancel();
};
