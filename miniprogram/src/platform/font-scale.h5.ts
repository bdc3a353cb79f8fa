import type * as weapp from './font-scale';

/** What the browser calls medium is 16 px unless its owner asked for larger type. */
const mediumPx = 16;

export const readFontScale: typeof weapp.readFontScale = () => {
  const probe = document.createElement('span');
  probe.style.fontSize = 'medium';
  document.body.appendChild(probe);
  const px = Number.parseFloat(getComputedStyle(probe).fontSize);
  probe.remove();
  return Number.isFinite(px) ? px / mediumPx : 1;
};
