import { askingPackage } from '../fixture/outcome-of';
import { byText, launchWeapp } from '../index';

const launch = (run: string, appJson?: object, plugins = {}) =>
  launchWeapp({ packageDir: askingPackage(run, appJson), plugins });

describe('a sound', () => {
  const run = `
    const heard = [];
    const sound = wx.createInnerAudioContext();
    for (const moment of ['Play', 'Stop', 'Ended', 'Error']) sound['on' + moment](() => { heard.push(moment); console.log(heard.join()); });
    sound.src = 'https://voice.example/1.mp3';
    getApp().sound = sound;
    sound.play();`;

  it('plays until it ends, and the program hears of both', async () => {
    const app = await launch(run);
    await app.tap(byText('go'));
    expect(app.sounds).toMatchObject([{ source: 'https://voice.example/1.mp3', isPlaying: true }]);
    app.sounds[0]!.end();
    expect(app.sounds[0]?.isPlaying).toBe(false);
    expect(app.consoleLines.at(-1)).toBe('log: Play,Ended');
    await app.close();
  });

  it('breaks off with an error', async () => {
    const app = await launch(run);
    await app.tap(byText('go'));
    app.sounds[0]!.end('failed');
    expect(app.consoleLines.at(-1)).toBe('log: Play,Error');
    await app.close();
  });

  it('is stopped by the program, which hears nothing any more of one it destroyed', async () => {
    const app = await launch(`${run} sound.stop(); sound.play(); sound.destroy();`);
    await app.tap(byText('go'));
    expect(app.sounds.map(({ isPlaying }) => isPlaying)).toEqual([false, false]);
    app.sounds[1]!.end();
    expect(app.consoleLines.at(-1)).toBe('log: Play,Stop,Play');
    await app.close();
  });
});

describe('a plugin', () => {
  const declared = { plugins: { Voice: { version: '0.3.5', provider: 'wx0123456789abcdef' } } };
  const run = `return requirePlugin('Voice').say('good day')`;

  it('is what the test brings for it', async () => {
    const app = await launch(run, declared, { Voice: { say: (words: string) => `said ${words}` } });
    await app.tap(byText('go'));
    expect(app.page.text()).toBe('go\n"said good day"');
    await app.close();
  });

  it('is not there for a program that does not declare it', async () => {
    const app = await launch(run, {}, { Voice: {} });
    await app.tap(byText('go'));
    expect(app.page.text()).toMatch(/plugin "Voice" is not declared/);
    await app.close();
  });

  it('is a mistake of the test when it brings none', async () => {
    const app = await launch(run, declared);
    await expect(app.tap(byText('go'))).rejects.toThrow(/the test brings nothing/);
    app.stop();
  });
});
