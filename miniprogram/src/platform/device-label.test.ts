import Taro from '../../jest/taro';
import { readDeviceLabel } from './device-label';
import { labelOf } from './device-label.h5';

describe('a browser', () => {
  it.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36',
      'Chrome 浏览器 · Windows 电脑',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0',
      'Edge 浏览器 · Windows 电脑',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
      'Safari 浏览器 · 苹果手机',
    ],
    [
      'Mozilla/5.0 (Linux; Android 14; V2055A) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0.0.0 Mobile Safari/537.36 MicroMessenger/8.0.49',
      '微信 · 安卓手机',
    ],
    ['curl/8.0', '浏览器 · 未知设备'],
  ])('%s is called %s', (userAgent, label) => {
    expect(labelOf(userAgent)).toBe(label);
  });
});

describe('a phone in WeChat', () => {
  it.each([
    [{ brand: 'vivo', model: 'V2055A' }, 'vivo V2055A · 微信'],
    [{ brand: 'HUAWEI', model: 'HUAWEI P40' }, 'HUAWEI P40 · 微信'],
    [{ brand: '', model: '' }, '手机 · 微信'],
  ])('%j is called %s', (info, label) => {
    Object.assign(Taro, { getDeviceInfo: () => info });
    expect(readDeviceLabel()).toBe(label);
  });

  it('is a phone when WeChat does not say which', () => {
    Reflect.deleteProperty(Taro, 'getDeviceInfo');
    expect(readDeviceLabel()).toBe('手机 · 微信');
  });
});
