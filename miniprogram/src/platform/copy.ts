/** Words of what the platform draws itself, outside any page. */
export const platformCopy = {
  scanTitle: '把二维码放进画面里',
  scanCancel: '不扫了',
} as const;
