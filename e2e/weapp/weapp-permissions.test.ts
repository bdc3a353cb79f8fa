import { checkIns } from '@shared/contract/check-ins';
import { submitCopy as checkInCopy } from '../../miniprogram/src/features/check-ins/submit-copy';
import { submitCopy } from '../../miniprogram/src/features/snapshots/submit-copy';
import { paperCopy } from '../../miniprogram/src/components/paper-copy';
import { partsCopy } from '../../miniprogram/src/components/copy';
import { albumCopy } from '../../miniprogram/src/platform/album-copy';
import { locationCopy } from '../../miniprogram/src/platform/location-copy';
import { privacyCopy } from '../../miniprogram/src/platform/privacy-copy';
import { byClass, byPlaceholder, byTag, byText } from '../weapp-host';
import { prepareTimeoutMs } from './built-weapp';
import { photoWithoutPlace } from './journey-photos';
import { openActivityNow } from './page-parameters';
import { startWeappVillage, type WeappVillage } from './weapp-village';
import { submitPage } from './write-snapshot';

let village: WeappVillage;
beforeAll(async () => {
  village = await startWeappVillage();
}, prepareTimeoutMs);
afterAll(() => village.close());

describe('who does not want the phone to tell', () => {
  it('where it is, writes the place instead, and can think again at any time', async () => {
    const phone = village.phoneOf('villager');
    phone.place = { latitude: 32.8, longitude: 114 };
    phone.hasAgreedToPrivacyGuide = false;
    phone.refuses.add('scope.userLocation');
    const app = await village.open(phone, submitPage);

    await app.tap(byText(submitCopy.locate));
    expect(app.modal?.content).toBe(privacyCopy.why.location);
    await app.answerModal(privacyCopy.refuse);
    expect(app.page.text()).toContain(submitCopy.cannotLocate);
    expect(phone.scopes.size).toBe(0);
    await app.input(byPlaceholder(submitCopy.placePlaceholder), '南沟桥头');

    // Yes to our sentence and to the privacy guide, no to WeChat's own question.
    await app.tap(byText(submitCopy.locate));
    await app.answerModal(privacyCopy.agree);
    expect(phone.scopes.get('scope.userLocation')).toBe(false);
    expect(app.page.has(byText(submitCopy.locate))).toBe(true);

    await app.tap(byText(submitCopy.locate));
    expect(app.modal?.content).toBe(locationCopy.sentence);
    phone.changesSettings({ 'scope.userLocation': true });
    await app.answerModal(locationCopy.openSettings);
    expect(app.page.text()).toContain(submitCopy.located);
    expect(app.page.valueOf(byPlaceholder(submitCopy.placePlaceholder))).toBe('南沟桥头');
    await app.close();
  });

  it('what it photographs, keeps the form and all that was written', async () => {
    const phone = village.phoneOf('villager');
    phone.hasAgreedToPrivacyGuide = false;
    const app = await village.open(phone, submitPage);
    await app.input(byTag('textarea'), '水管漏了');
    await app.tap(byText(partsCopy.addPhoto));
    expect(app.modal?.content).toBe(privacyCopy.why.photos);
    await app.answerModal(privacyCopy.refuse);
    expect(app.page.valueOf(byTag('textarea'))).toBe('水管漏了');
    phone.choosesPhotos([photoWithoutPlace]);
    await app.tap(byText(partsCopy.addPhoto));
    await app.answerModal(privacyCopy.agree);
    await app.until(() => app.page.images().length === 1);
    await app.close();
  });

  it('what its camera sees, types the digits below the code', async () => {
    const secretary = await village.as('secretary');
    const { activityId } = await openActivityNow(secretary, '清扫文化广场');
    const phone = village.phoneOf('member');
    phone.hasAgreedToPrivacyGuide = false;
    const app = await village.open(phone, `pages/check-ins/submit/index?activityId=${activityId}`);
    await app.tap(byClass('check-in__scan'));
    expect(app.modal?.content).toBe(privacyCopy.why.scan);
    await app.answerModal(privacyCopy.refuse);
    const { code } = await secretary.call(checkIns.getCode, { activityId });
    await app.input(byPlaceholder(checkInCopy.codePlaceholder), code);
    await app.tap(byText(checkInCopy.submitTyped));
    await app.until(() => app.page.text().includes(checkInCopy.done));
    await app.close();
  });
});

describe('who does not want a board in the album', () => {
  it('sends it on with a long press, and can open the settings after all', async () => {
    const phone = village.phoneOf('secretary');
    phone.refuses.add('scope.writePhotosAlbum');
    const app = await village.open(phone, 'pages/wall/poster/index');
    await app.until(() => app.page.images().length > 0);
    await app.tap(byText(paperCopy.save));
    expect(app.modal?.content).toBe(albumCopy.why);
    await app.answerModal(albumCopy.agree);
    expect(app.page.text()).toContain(paperCopy.refused);
    expect(phone.album).toEqual([]);
    expect(app.page.images().length).toBeGreaterThan(0);

    phone.changesSettings({ 'scope.writePhotosAlbum': true });
    await app.tap(byText(paperCopy.openSettings));
    await app.tap(byText(paperCopy.save));
    expect(app.page.text()).toContain(paperCopy.saved);
    expect(phone.album.length).toBeGreaterThan(0);
    expect(phone.album[0]!.drawing!.words.join('')).toContain('伍桥村');
    await app.close();
  });
});
