import { aPackage } from '../fixture/a-package';
import { outcomeOf } from '../fixture/outcome-of';
import { byText, launchWeapp, Phone } from '../index';

const draw = `
  const context = canvas.getContext('2d');
  context.font = '20px sans-serif';
  context.fillText('二月积分榜', 10, 10);
  const picture = canvas.createImage();
  await new Promise((onload, onerror) => { Object.assign(picture, { onload, onerror }); picture.src = 'data:image/png;base64,AA'; });
  context.drawImage(picture, 0, 0, 10, 10);
  const { tempFilePath } = await wx.canvasToTempFilePath({ canvas, destWidth: 80, destHeight: 60 });`;
const drawing = { width: 80, height: 60, words: ['二月积分榜'], pictures: ['data:image/png;base64,AA'] };

describe('a canvas beside the page', () => {
  it('becomes a picture of the size asked for, whose words a test can read in the album', async () => {
    const phone = new Phone({ openid: 'x' });
    const run = `
      const canvas = wx.createOffscreenCanvas({ type: '2d', width: 40, height: 30 });
      ${draw}
      await wx.saveImageToPhotosAlbum({ filePath: tempFilePath });
      const { width, height, type } = await wx.getImageInfo({ src: tempFilePath });
      return [width, height, type, context.measureText('二a').width];`;
    expect(JSON.parse(await outcomeOf(run, phone))).toEqual([80, 60, 'png', 30]);
    expect(phone.album.map((picture) => picture.drawing)).toEqual([drawing]);
  });

  it('tells of a picture that is not there', async () => {
    const run = `
      const picture = wx.createOffscreenCanvas({ type: '2d' }).createImage();
      return new Promise((resolve) => { picture.onerror = () => resolve('gone'); picture.src = 'wxfile://none.png'; });`;
    expect(await outcomeOf(run)).toBe('"gone"');
  });

  it('is larger than WeChat draws: the step fails', async () => {
    const run = `return wx.canvasToTempFilePath({ canvas: wx.createOffscreenCanvas({ type: '2d', width: 5000, height: 9 }) })`;
    await expect(outcomeOf(run)).rejects.toThrow(/a canvas of 5000 x 9 is larger/);
  });

  it('has no method that WeChat lacks', async () => {
    const run = `return wx.createOffscreenCanvas({ type: '2d' }).getContext('2d').drawFocusIfNeeded()`;
    expect(await outcomeOf(run)).toMatch(/drawFocusIfNeeded is not a function/);
  });

  it('is no canvas: there is no picture of it', async () => {
    expect(await outcomeOf('return wx.canvasToTempFilePath({ canvas: {} })')).toBe(
      'canvasToTempFilePath:fail create bitmap failed',
    );
  });
});

describe('a canvas of the page', () => {
  it('is found by its name, and is the same one every time', async () => {
    const phone = new Phone({ openid: 'x' });
    const ask = `await new Promise((resolve) => wx.createSelectorQuery().select('#board').fields({ node: true, size: true }).exec(([{ node }]) => resolve(node)))`;
    const app = await launchWeapp({
      phone,
      packageDir: aPackage({
        pages: {
          'pages/home/index': {
            wxml: '<canvas type="2d" id="board"/><view id="plain"/><button bindtap="onTap">go</button><view>{{said}}</view>',
            page: `{ async onTap() {
              const canvas = ${ask};
              canvas.width = 80;
              canvas.height = 60;
              ${draw}
              await wx.saveImageToPhotosAlbum({ filePath: tempFilePath });
              const plain = await new Promise((resolve) => wx.createSelectorQuery().select('#plain').node().exec(resolve));
              this.setData({ said: JSON.stringify([canvas === ${ask}, plain]) });
            } }`,
          },
        },
      }),
    });
    await app.tap(byText('go'));
    expect(app.page.text()).toBe('go\n[true,[{"node":null}]]');
    expect(phone.album.map((picture) => picture.drawing)).toEqual([drawing]);
    await app.close();
  });
});
