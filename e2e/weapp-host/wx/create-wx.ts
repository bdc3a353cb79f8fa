import { audioApis, type Sound } from './audio-apis';
import { canvasApis } from './canvas-apis';
import { cloudApis, type CloudOptions } from './cloud-apis';
import { deviceApis } from './device-apis';
import { documentApis } from './document-apis';
import { fileApis } from './file-apis';
import { mediaApis, type MediaRecord } from './media-apis';
import { navigationApis } from './navigation-apis';
import { permissionApis } from './permissions';
import { privacyApis } from './privacy';
import { programApis, type EnterOptions } from './program-apis';
import { screenApis, type ScreenRecord } from './screen-apis';
import { storageApis } from './storage-apis';
import { unknownApis } from './unknown-apis';
import type { WxHost } from './wx-host';
import type { UnknownRecord } from '../app/unknown-values';

export interface WxOptions extends CloudOptions {
  readonly entered: EnterOptions;
  readonly screen: ScreenRecord;
  readonly media: MediaRecord;
  readonly sounds: Sound[];
}

/**
 * Everything of `wx` that this host knows. APIs of WeChat that it does not know are there too, so that the program finds
 * them as on a phone, but calling one is a problem that names it.
 */
export function createWx(
  host: WxHost,
  { entered, screen, media, sounds, ...cloud }: WxOptions,
): UnknownRecord {
  const wx: UnknownRecord = {
    ...storageApis(host),
    ...fileApis(host),
    ...mediaApis(host, media),
    ...documentApis(host, media.documents),
    ...deviceApis(host),
    ...audioApis(host, sounds),
    ...canvasApis(host),
    ...permissionApis(host),
    ...privacyApis(host),
    ...screenApis(host, screen),
    ...navigationApis(host),
    ...cloudApis(host, cloud),
    ...programApis(host, entered, (api) => api in wx),
  };
  for (const name of unknownApis) {
    wx[name] ??= () => {
      host.core.problems.report(`wx.${name} was called, which this host does not know`);
      throw host.core.realm.error(`wx.${name} is unknown to the host`);
    };
  }
  return wx;
}
