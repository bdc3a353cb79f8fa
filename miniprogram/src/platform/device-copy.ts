/** What devices and browsers are called in the list of one's devices; makers' own names stay as they write them. */
export const deviceCopy = {
  inWechat: (phone: string) => `${phone} · 微信`,
  browserOn: (browser: string, system: string) => `${browser} · ${system}`,
  somePhone: '手机',
  someBrowser: '浏览器',
  someSystem: '未知设备',
  browsers: {
    wechat: '微信',
    edge: 'Edge 浏览器',
    huawei: '华为浏览器',
    xiaomi: '小米浏览器',
    qq: 'QQ 浏览器',
    uc: 'UC 浏览器',
    firefox: '火狐浏览器',
    chrome: 'Chrome 浏览器',
    safari: 'Safari 浏览器',
  },
  systems: {
    harmony: '鸿蒙手机',
    android: '安卓手机',
    iphone: '苹果手机',
    ipad: '苹果平板',
    windows: 'Windows 电脑',
    mac: '苹果电脑',
    linux: 'Linux 电脑',
  },
} as const;
