/** Said when the person once told WeChat not to give the place away, and now asks for it: WeChat itself stays silent then. */
export const locationCopy = {
  title: '定位现在没有打开',
  sentence: '您以前选了不允许定位。要用的话，请到设置里打开；不打开也行，写一写地方就可以。',
  // WeChat's question has room for four characters on a button.
  openSettings: '去设置',
  refuse: '先不用',
} as const;
