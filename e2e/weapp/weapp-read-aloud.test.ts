import { rmSync } from 'node:fs';
import { announcements } from '@shared/contract/announcements';
import { copy } from '../../miniprogram/src/features/announcements/copy';
import { readAloudCopy } from '../../miniprogram/src/features/announcements/read-aloud-copy';
import { byText } from '../weapp-host';
import { prepareTimeoutMs } from './built-weapp';
import { speakingWeapp } from './speaking-weapp';
import { startWeappVillage, type WeappVillage } from './weapp-village';

const title = '周三上午停水';
const text = '抢修水管，上午八点到十一点停水，请提前把水存好。'.repeat(30);
const bytesMax = 1_000;

let village: WeappVillage;
let packageDir: string;
let address: string;
beforeAll(async () => {
  village = await startWeappVillage();
  packageDir = speakingWeapp(village.packageDir);
  const secretary = await village.as('secretary');
  const notice = await secretary.call(announcements.publish, { column: 'service', title, text });
  address = `pages/announcements/detail/index?announcementId=${notice.announcementId}`;
}, prepareTimeoutMs);
afterAll(async () => {
  rmSync(packageDir, { recursive: true });
  await village.close();
});

interface Spoken {
  readonly content: string;
  readonly success: (answer: object) => void;
  readonly fail: (answer: object) => void;
}

/** WeChat's plugin: takes so many bytes at once, and so many calls a day. */
function aVoice(callsLeft: number) {
  const said: string[] = [];
  const textToSpeech = ({ content, success, fail }: Spoken) => {
    if (Buffer.byteLength(content) > bytesMax) fail({ retcode: -20002, msg: 'content too long' });
    else if (said.push(content) > callsLeft) fail({ retcode: -40001, msg: 'frequency limit' });
    else success({ retcode: 0, filename: `https://voice.example/${said.length}.mp3`, expired_time: 0 });
  };
  return { said, plugins: { WechatSI: { textToSpeech } } };
}

describe('a notice in WeChat', () => {
  it('is not offered to be read by a package without the plugin', async () => {
    const app = await village.open(village.phoneOf('villager'), address);
    expect(app.page.text()).toContain(title);
    expect(app.page.has(byText(copy.readAloud))).toBe(false);
    await app.close();
  });

  it('is read from its title to its last word, part after part', async () => {
    const { said, plugins } = aVoice(100);
    const app = await village.open(village.phoneOf('villager'), address, { packageDir, plugins });
    await app.tap(byText(copy.readAloud));
    let heard = 0;
    while (app.sounds.at(-1)?.isPlaying === true) {
      expect(app.page.has(byText(copy.stopReading))).toBe(true);
      app.sounds.at(-1)!.end();
      heard += 1;
      await app.settled();
    }
    expect(heard).toBeGreaterThan(2);
    expect(app.sounds).toHaveLength(heard);
    expect(said.join('').replace('\n', '')).toBe(title + text);
    expect(app.page.has(byText(copy.readAloud))).toBe(true);
    await app.close();
  });

  it('falls silent when told to, and when its page is left', async () => {
    const { plugins } = aVoice(100);
    const app = await village.open(village.phoneOf('villager'), undefined, { packageDir, plugins });
    await app.tap(byText(title));
    await app.tap(byText(copy.readAloud));
    await app.tap(byText(copy.stopReading));
    expect(app.sounds.map(({ isPlaying }) => isPlaying)).toEqual([false]);
    await app.tap(byText(copy.readAloud));
    expect(app.sounds.at(-1)!.isPlaying).toBe(true);
    await app.back();
    expect(app.sounds.map(({ isPlaying }) => isPlaying)).toEqual([false, false]);
    await app.close();
  });

  it('that cannot be read says so in words', async () => {
    const { plugins } = aVoice(1);
    const app = await village.open(village.phoneOf('villager'), address, { packageDir, plugins });
    await app.tap(byText(copy.readAloud));
    app.sounds[0]!.end();
    await app.settled();
    expect(app.page.text()).toContain(readAloudCopy.failed);
    expect(app.page.has(byText(copy.readAloud))).toBe(true);
    await app.close();
  });
});
