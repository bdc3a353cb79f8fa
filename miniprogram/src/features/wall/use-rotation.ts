import { useEffect, useState } from 'react';
import { firstSlide, rotate, slideInSight, type RotationStep } from './hall-rotation';

/** Long enough to read sixteen lines slowly. */
const slideMs = 15_000;

/** Turns `count` slides one after the other; a step by hand gives the slide its whole time again. */
export function useRotation(count: number) {
  const [rotation, setRotation] = useState(firstSlide);
  const { isPaused } = rotation;
  const index = slideInSight(rotation, count);
  const take = (step: RotationStep) => setRotation((current) => rotate(current, step, count));
  useEffect(() => {
    if (isPaused || count < 2) return undefined;
    const timer = setTimeout(() => setRotation((current) => rotate(current, 'next', count)), slideMs);
    return () => clearTimeout(timer);
  }, [index, isPaused, count]);
  return { index, isPaused, take };
}
