import { bringPages } from './pages-at-hand.h5';

it('asks the router for the wanted pages once, when the first page has had its time', () => {
  jest.useFakeTimers();
  const load = jest.fn((path: string): readonly unknown[] => [
    Promise.reject(new Error(`no line for ${path}`)),
  ]);
  const routes = ['pages/home/index', 'pages/outbox/index'].map((path) => ({ path, load: () => load(path) }));
  Object.assign(window, { __taroAppConfig: { routes } });

  bringPages(['/pages/outbox/index']);
  expect(load).not.toHaveBeenCalled();
  jest.runAllTimers();
  bringPages(['/pages/outbox/index']);
  jest.runAllTimers();
  expect(load.mock.calls).toEqual([['pages/outbox/index']]);
  jest.useRealTimers();
});
