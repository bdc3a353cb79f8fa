import Taro from '../../jest/taro';
import { canReadAloud, readAloud, stopReading, type ReadingOutcome } from './read-aloud';

interface Spoken {
  readonly content: string;
  readonly success: (answer: { readonly retcode: number; readonly filename?: string }) => void;
  readonly fail: (problem: object) => void;
}

/** A phone whose build declares the plugin; sounds are made and heard when the test says so. */
function aPhone({ isDeclared = true } = {}) {
  const asked: Spoken[] = [];
  const played: string[] = [];
  const nothing = (): void => undefined;
  const heard = { end: nothing, fail: nothing };
  const player = {
    src: '',
    play: () => void played.push(player.src),
    stop: jest.fn(),
    destroy: jest.fn(),
    onEnded: (tell: () => void) => (heard.end = tell),
    onError: (tell: () => void) => (heard.fail = tell),
  };
  Object.assign(globalThis, { requirePlugin: () => ({ textToSpeech: (said: Spoken) => asked.push(said) }) });
  Object.assign(Taro, {
    createInnerAudioContext: () => player,
    setInnerAudioOption: jest.fn(),
    getCurrentInstance: () => ({ app: { config: isDeclared ? { plugins: { WechatSI: {} } } : {} } }),
  });
  return { asked, played, heard, player };
}
const original = Taro.getCurrentInstance;
const settled = () => new Promise((resolve) => setTimeout(resolve));

afterEach(() => {
  stopReading();
  Object.assign(Taro, { getCurrentInstance: original });
  Reflect.deleteProperty(globalThis, 'requirePlugin');
});

const long = '周三上午停水，请提前把水存好。'.repeat(10);

describe('reading aloud in WeChat', () => {
  it('is offered only by a build that declares the plugin', () => {
    aPhone({ isDeclared: false });
    expect(canReadAloud()).toBe(false);
    aPhone();
    expect(canReadAloud()).toBe(true);
  });

  it('asks for the next sound while one is heard, and says once that it is finished', async () => {
    const { asked, played, heard } = aPhone();
    const outcomes: ReadingOutcome[] = [];
    readAloud(long, (outcome) => outcomes.push(outcome));
    expect(asked).toHaveLength(1);
    asked[0]!.success({ retcode: 0, filename: 'sound-1' });
    await settled();
    expect(played).toEqual(['sound-1']);
    expect(asked).toHaveLength(2);
    asked[1]!.success({ retcode: 0, filename: 'sound-2' });
    heard.end();
    await settled();
    expect(played).toEqual(['sound-1', 'sound-2']);
    expect(outcomes).toEqual([]);
    heard.end();
    await settled();
    expect(outcomes).toEqual(['finished']);
    expect(asked.map(({ content }) => content).join('')).toBe(long);
  });

  it.each<[string, (said: Spoken) => void]>([
    ['the plugin has none of its calls left', ({ fail }) => fail({ retcode: -40001 })],
    ['the plugin answers with a code', ({ success }) => success({ retcode: -20001 })],
    ['the plugin gives no sound', ({ success }) => success({ retcode: 0 })],
  ])('fails when %s', async (_why, answer) => {
    const { asked, player } = aPhone();
    const outcomes: ReadingOutcome[] = [];
    readAloud(long, (outcome) => outcomes.push(outcome));
    answer(asked[0]!);
    await settled();
    expect(outcomes).toEqual(['failed']);
    expect(player.destroy).toHaveBeenCalledTimes(1);
  });

  it('fails when the sound cannot be heard', async () => {
    const { asked, heard } = aPhone();
    const outcomes: ReadingOutcome[] = [];
    readAloud(long, (outcome) => outcomes.push(outcome));
    asked[0]!.success({ retcode: 0, filename: 'sound-1' });
    await settled();
    heard.fail();
    await settled();
    expect(outcomes).toEqual(['failed']);
  });

  it('falls silent at once when it is stopped, also before the first sound came', async () => {
    const { asked, played, player } = aPhone();
    const outcomes: ReadingOutcome[] = [];
    readAloud(long, (outcome) => outcomes.push(outcome));
    stopReading();
    expect(outcomes).toEqual(['stopped']);
    expect(player.stop).toHaveBeenCalledTimes(1);
    asked[0]!.success({ retcode: 0, filename: 'late' });
    await settled();
    expect(played).toEqual([]);
    expect(outcomes).toEqual(['stopped']);
  });

  it('gives way to what is read next', () => {
    aPhone();
    const outcomes: string[] = [];
    readAloud('first', (outcome) => outcomes.push(`first ${outcome}`));
    readAloud('second', (outcome) => outcomes.push(`second ${outcome}`));
    expect(outcomes).toEqual(['first stopped']);
  });
});
