import { extname } from 'node:path';
import type { OpenedDocument } from './document-apis';
import { readPhoneFile } from './file-apis';
import { temporaryFolder } from '../phone';
import { readPngSize } from './blank-png';
import { readJpegSize } from './jpeg-size';
import { WxFailure, asyncApis, type WxHost } from './wx-host';
import { requirePrivacyConsent } from './privacy';
import { textOf, type UnknownRecord } from '../app/unknown-values';

const countMaxByDefault = 9;

/** What lands in a chat. */
export interface SharedCard {
  readonly title: string;
  /** The page that opens, with its parameters. */
  readonly path: string;
  /** Empty where WeChat takes a picture of the screen. */
  readonly imageUrl: string;
}

export interface MediaRecord {
  /** Pictures that were opened full screen, by call. */
  readonly previews: (readonly string[])[];
  /** Documents that WeChat showed, in order. */
  readonly documents: OpenedDocument[];
  /** Cards that were sent to a chat. */
  readonly shared: SharedCard[];
}

/** Photos and codes: the phone says what the person takes and what the scanner sees. */
export function mediaApis(host: WxHost, record: MediaRecord): UnknownRecord {
  const { phone } = host;
  return asyncApis(host, {
    chooseMedia: ({ count }) => {
      requirePrivacyConsent(host);
      const photos = phone.takePhotoChoice();
      if (photos === null) throw new WxFailure('cancel');
      const countMax = Number(count ?? countMaxByDefault);
      const tempFiles = photos.slice(0, countMax).map((bytes) => ({
        tempFilePath: phone.addFile(temporaryFolder, '.jpg', bytes),
        size: bytes.length,
        fileType: 'image',
      }));
      return { tempFiles, type: 'image' };
    },
    // Nothing is redrawn here: what travels in these tests is the very file that was chosen.
    compressImage: ({ src }) => ({
      tempFilePath: phone.addFile(temporaryFolder, extname(textOf(src)) || '.jpg', readPhoneFile(host, src)),
    }),
    getImageInfo: ({ src }) => {
      const bytes = readPhoneFile(host, src);
      const jpeg = readJpegSize(bytes);
      const size = jpeg ?? readPngSize(bytes);
      if (!size) throw new WxFailure('image format not supported');
      return { ...size, path: textOf(src), type: jpeg ? 'jpeg' : 'png', orientation: 'up' };
    },
    previewImage: ({ urls }) => {
      if (!Array.isArray(urls) || urls.length === 0) throw new WxFailure('parameter error: urls');
      record.previews.push(urls.map(textOf));
    },
    scanCode: () => {
      const result = phone.takeScannedCode();
      if (result === null) throw new WxFailure('cancel');
      return { result, scanType: 'QR_CODE', charSet: 'utf-8' };
    },
  });
}
