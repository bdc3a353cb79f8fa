import { platformCopy } from './copy';

/**
 * Photos full screen in a browser: swipe, wheel or arrow keys between them, the button, Escape or the way back closes.
 * Taro's own viewer brings a carousel library of 190 KB; the browser's scroll snapping does the same.
 */
const styles = {
  frame: 'position:fixed;inset:0;z-index:3000;background:#000',
  strip:
    'display:flex;height:100%;overflow-x:auto;overflow-y:hidden;scroll-snap-type:x mandatory;outline:none',
  photo: 'flex:none;width:100%;height:100%;object-fit:contain;scroll-snap-align:center',
  close:
    'position:absolute;left:50%;bottom:calc(24px + env(safe-area-inset-bottom));transform:translateX(-50%);' +
    'min-height:60px;padding:0 40px;border:0;border-radius:30px;background:#fff;color:#1f1b16;font-size:20px',
} as const;

export function openPhotoViewer(urls: readonly string[], index: number): void {
  const frame = document.createElement('div');
  frame.setAttribute('role', 'dialog');
  frame.setAttribute('aria-label', platformCopy.viewerTitle);
  frame.style.cssText = styles.frame;
  const strip = document.createElement('div');
  strip.tabIndex = 0;
  strip.style.cssText = styles.strip;
  strip.append(...urls.map((url, position) => photoOf(url, position + 1)));
  const button = document.createElement('button');
  button.textContent = platformCopy.viewerClose;
  button.style.cssText = styles.close;
  frame.append(strip, button);
  document.body.append(frame);
  strip.scrollLeft = index * strip.clientWidth;
  strip.focus();
  closeOn(frame, button);
}

function photoOf(url: string, position: number): HTMLImageElement {
  const photo = document.createElement('img');
  photo.src = url;
  photo.alt = platformCopy.viewerPhoto(position);
  photo.style.cssText = styles.photo;
  return photo;
}

function closeOn(frame: HTMLElement, button: HTMLElement): void {
  const close = () => {
    frame.remove();
    window.removeEventListener('popstate', close);
    window.removeEventListener('keydown', closeOnEscape);
  };
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
  };
  button.addEventListener('click', close);
  window.addEventListener('popstate', close);
  window.addEventListener('keydown', closeOnEscape);
}
