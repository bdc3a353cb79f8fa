import type * as weapp from './scan';
import { platformCopy } from './copy';

/** Chrome's own reader; not in TypeScript's library yet, and not in every browser. */
interface BarcodeReader {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}
type BarcodeReaderClass = new (options: { readonly formats: readonly string[] }) => BarcodeReader;

const lookEveryMs = 200;

const readerClass = (): BarcodeReaderClass | undefined =>
  (globalThis as { readonly BarcodeDetector?: BarcodeReaderClass }).BarcodeDetector;

/** `mediaDevices` is missing on pages that did not come by https or from this machine, whatever the types say. */
const cameras = (): MediaDevices | undefined => navigator.mediaDevices;

export const canScan: typeof weapp.canScan = () => readerClass() !== undefined && cameras() !== undefined;

export const scanCode: typeof weapp.scanCode = async () => {
  const Reader = readerClass();
  const devices = cameras();
  if (!Reader || !devices) return null;
  let stream: MediaStream;
  try {
    stream = await devices.getUserMedia({ video: { facingMode: 'environment' } });
  } catch {
    return null;
  }
  const view = openView(stream);
  try {
    return await watch(new Reader({ formats: ['qr_code'] }), view);
  } finally {
    stream.getTracks().forEach((track) => {
      track.stop();
    });
    view.frame.remove();
  }
};

interface ScanView {
  readonly frame: HTMLElement;
  readonly video: HTMLVideoElement;
  isCancelled: boolean;
}

function openView(stream: MediaStream): ScanView {
  const frame = document.createElement('div');
  frame.setAttribute('role', 'dialog');
  frame.setAttribute('aria-label', platformCopy.scanTitle);
  frame.style.cssText =
    'position:fixed;inset:0;z-index:3000;background:#000;color:#fff;font-size:20px;text-align:center';
  const video = document.createElement('video');
  video.style.cssText = 'width:100%;height:100%;object-fit:cover';
  video.playsInline = true;
  video.srcObject = stream;
  const title = document.createElement('p');
  title.textContent = platformCopy.scanTitle;
  title.style.cssText = 'position:absolute;top:24px;left:0;right:0';
  const cancel = document.createElement('button');
  cancel.textContent = platformCopy.scanCancel;
  cancel.style.cssText =
    'position:absolute;bottom:48px;left:50%;transform:translateX(-50%);min-height:60px;padding:0 40px;border:0;border-radius:30px;font-size:22px';
  frame.append(video, title, cancel);
  document.body.append(frame);
  const view: ScanView = { frame, video, isCancelled: false };
  cancel.addEventListener('click', () => {
    view.isCancelled = true;
  });
  return view;
}

async function watch(reader: BarcodeReader, view: ScanView): Promise<string | null> {
  await view.video.play();
  while (!view.isCancelled) {
    const [code] = await reader.detect(view.video);
    if (code) return code.rawValue;
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
  }
  return null;
}
