import { firstSlide, rotate, slideInSight, stepOfKey } from './hall-rotation';

describe('rotate', () => {
  it('goes round and round, both ways', () => {
    expect(rotate({ index: 2, isPaused: false }, 'next', 3).index).toBe(0);
    expect(rotate(firstSlide, 'previous', 3).index).toBe(2);
    expect(rotate(firstSlide, 'next', 3).index).toBe(1);
  });

  it('stops and goes on where it stands', () => {
    const paused = rotate({ index: 1, isPaused: false }, 'pause', 3);
    expect(paused).toEqual({ index: 1, isPaused: true });
    expect(rotate(paused, 'next', 3)).toEqual({ index: 2, isPaused: true });
    expect(rotate(paused, 'pause', 3)).toEqual({ index: 1, isPaused: false });
  });

  it('survives slides that go away', () => {
    expect(slideInSight({ index: 9, isPaused: false }, 3)).toBe(2);
    expect(rotate({ index: 9, isPaused: false }, 'next', 3).index).toBe(0);
    expect(rotate({ index: 9, isPaused: false }, 'next', 0).index).toBe(0);
    expect(slideInSight(firstSlide, 0)).toBe(0);
  });
});

describe('stepOfKey', () => {
  it('hears keyboards and remote controls, and leaves other keys alone', () => {
    expect(['ArrowRight', 'ArrowLeft', ' ', 'Enter', 'Tab', 'Escape'].map(stepOfKey)).toEqual([
      ...['next', 'previous', 'pause', 'pause', null, null],
    ]);
  });
});
