/** Words of what the platform draws itself, outside any page. */
export const platformCopy = {
  scanTitle: '把二维码放进画面里',
  scanCancel: '不扫了',
  viewerTitle: '看大图',
  viewerClose: '看完了',
  viewerPhoto: (position: number) => `第 ${position} 张照片`,
} as const;
