/** What WeChat asks a person about once for each mini-program, and remembers. */
export const scopes = [
  'scope.userLocation',
  'scope.writePhotosAlbum',
  'scope.camera',
  'scope.record',
  'scope.bluetooth',
  'scope.addPhoneContact',
  'scope.addPhoneCalendar',
] as const;
export type Scope = (typeof scopes)[number];
