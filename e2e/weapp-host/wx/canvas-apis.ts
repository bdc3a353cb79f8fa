import { temporaryFolder } from '../phone';
import { requireScope } from './permissions';
import { requirePrivacyConsent } from './privacy';
import { canvasOf, createCanvas } from './canvas';
import { blankPng } from './blank-png';
import { readPhoneFile } from './file-apis';
import { WxFailure, asyncApis, type WxHost, type WxInput } from './wx-host';
import { recordOf, textOf, type UnknownRecord } from '../app/unknown-values';

const offscreenSize = { width: 300, height: 150 };

/** A canvas beside the page, pictures of a canvas, and the album they may be put into. */
export function canvasApis(host: WxHost): UnknownRecord {
  const { phone } = host;
  return {
    createOffscreenCanvas: (options: unknown) => {
      const { type, width, height } = { ...offscreenSize, ...recordOf(options) } as UnknownRecord;
      if (type !== '2d') throw host.core.realm.error('this host has offscreen canvases of type 2d only');
      return createCanvas(host, Number(width), Number(height)).self;
    },
    ...asyncApis(host, {
      canvasToTempFilePath: (input) => ({ tempFilePath: pictureOf(host, input) }),
      saveImageToPhotosAlbum: ({ filePath }) => {
        requirePrivacyConsent(host);
        const bytes = readPhoneFile(host, filePath);
        requireScope(host, 'scope.writePhotosAlbum');
        phone.album.push({ bytes, drawing: phone.drawings.get(textOf(filePath)) ?? null });
      },
    }),
  };
}

function pictureOf(host: WxHost, { canvas: given, destWidth, destHeight }: WxInput): string {
  const drawing = canvasOf(given)?.drawing();
  if (!drawing) throw new WxFailure('create bitmap failed');
  const [width, height] = [Number(destWidth ?? drawing.width), Number(destHeight ?? drawing.height)];
  const path = host.phone.addFile(temporaryFolder, '.png', blankPng(width, height));
  host.phone.drawings.set(path, { ...drawing, width, height });
  return path;
}
