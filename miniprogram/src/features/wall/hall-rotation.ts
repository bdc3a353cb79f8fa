/** Where the television stands. */
export interface Rotation {
  readonly index: number;
  readonly isPaused: boolean;
}

export type RotationStep = 'next' | 'previous' | 'pause';

export const firstSlide: Rotation = { index: 0, isPaused: false };

/** One step among `count` slides, round and round; with fewer slides than before it begins again. */
export function rotate({ index, isPaused }: Rotation, step: RotationStep, count: number): Rotation {
  if (step === 'pause') return { index, isPaused: !isPaused };
  if (count === 0) return { index: 0, isPaused };
  const by = step === 'next' ? 1 : -1;
  return { index: (Math.min(index, count - 1) + by + count) % count, isPaused };
}

/** The slide in sight, whatever became of the others meanwhile. */
export const slideInSight = ({ index }: Rotation, count: number): number =>
  Math.max(0, Math.min(index, count - 1));

/** What a key of a keyboard or of a remote control asks for; null for all others. */
export function stepOfKey(key: string): RotationStep | null {
  switch (key) {
    case 'ArrowRight':
    case 'PageDown':
    case 'MediaTrackNext':
      return 'next';
    case 'ArrowLeft':
    case 'PageUp':
    case 'MediaTrackPrevious':
      return 'previous';
    case ' ':
    case 'Enter':
    case 'p':
    case 'MediaPlayPause':
      return 'pause';
    default:
      return null;
  }
}
