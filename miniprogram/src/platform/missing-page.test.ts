import { onMissingPage } from './missing-page.h5';

/** What jsdom has no class for. */
const reject = (reason: unknown) =>
  window.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason }));

it('tells of code and style that do not come, and of nothing else', () => {
  const tell = jest.fn();
  onMissingPage(tell);
  reject(new Error('something else'));
  reject(undefined);
  expect(tell).not.toHaveBeenCalled();
  reject(Object.assign(new Error('Loading chunk 7 failed'), { name: 'ChunkLoadError' }));
  reject(Object.assign(new Error('Loading CSS chunk 7 failed'), { code: 'CSS_CHUNK_LOAD_FAILED' }));
  expect(tell).toHaveBeenCalledTimes(2);
});
