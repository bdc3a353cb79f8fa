import { renderHook } from '@testing-library/react';
import Taro, { setPages, setRouterParams } from '../jest/taro';
import {
  addressOf,
  goBack,
  openPage,
  pageInFront,
  replacePage,
  startOverAt,
  takeArrival,
  takeWish,
  useRouteParams,
} from './routes';

describe('openPage', () => {
  it('opens a page with its parameters on top of this one', () => {
    openPage('snapshot', { snapshotId: 's&1' });
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/snapshots/detail/index?snapshotId=s%261' });
  });

  it('switches between tabs instead of piling them up', () => {
    openPage('boards');
    expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/boards/index' });
  });

  it('takes the place of a page when WeChat keeps no more', () => {
    setPages(Array.from({ length: 10 }, () => 'pages/snapshots/detail/index'));
    openPage('entries');
    expect(Taro.navigateTo).not.toHaveBeenCalled();
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/pages/points/entries/index' });
  });
});

describe('takeArrival', () => {
  it('is true once after a press that led to the tab, and for no other', () => {
    openPage('submitSnapshot');
    expect(takeArrival('boards')).toBe(false);
    expect(takeArrival('submitSnapshot')).toBe(true);
    expect(takeArrival('submitSnapshot')).toBe(false);
  });
});

describe('takeWish', () => {
  it('tells a tab once what it was asked to show, however one came', async () => {
    openPage('boards', { board: 'village' });
    expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/boards/index' });
    expect([takeWish('boards'), takeWish('boards')]).toEqual([{ board: 'village' }, null]);
    replacePage('boards', { board: 'grid' });
    expect(takeWish('boards')).toEqual({ board: 'grid' });
    await startOverAt('boards', { board: 'household' });
    expect(Taro.reLaunch).toHaveBeenCalledWith({ url: '/pages/boards/index' });
    expect(takeWish('boards')).toEqual({ board: 'household' });
  });

  it('is nothing after a plain press on the tab', () => {
    openPage('boards');
    expect(takeWish('boards')).toBeNull();
  });
});

describe('replacePage', () => {
  it('leaves no way back to the form that was sent', () => {
    replacePage('snapshot', { snapshotId: 's-1' });
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/pages/snapshots/detail/index?snapshotId=s-1' });
  });
});

describe('goBack', () => {
  it('leads to where one came from', () => {
    setPages(['pages/home/index', 'pages/points/entries/index']);
    goBack();
    expect(Taro.navigateBack).toHaveBeenCalledTimes(1);
  });

  it('leads home whoever came by a shared link', () => {
    setPages(['pages/points/entries/index']);
    goBack();
    expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/home/index' });
  });
});

describe('useRouteParams', () => {
  it('gives back what addressOf was told', () => {
    const query = addressOf('entries', { name: 'a b&c=d' }).split('?')[1] ?? '';
    setRouterParams(Object.fromEntries([query.split('=') as [string, string]]));
    expect(renderHook(() => useRouteParams()).result.current).toEqual({ name: 'a b&c=d' });
  });

  it('reads the one parameter of a mini-program code', () => {
    setRouterParams({ scene: encodeURIComponent('entryId=e-1&from=a=b') });
    expect(renderHook(() => useRouteParams()).result.current).toEqual({ entryId: 'e-1', from: 'a=b' });
  });

  it('takes as it stands what a cut link left of an encoded character', () => {
    setRouterParams({ entryId: 'e-%E4%B', name: 'a%20b' });
    expect(renderHook(() => useRouteParams()).result.current).toEqual({ entryId: 'e-%E4%B', name: 'a b' });
  });

  it("leaves out what is the platform's own", () => {
    setRouterParams({ entryId: 'e-1', stamp: 'A', $taroTimestamp: '1' });
    expect(renderHook(() => useRouteParams()).result.current).toEqual({ entryId: 'e-1' });
  });
});

describe('pageInFront', () => {
  it.each(['pages/points/entry/index', '/pages/points/entry/index?entryId=e%201&stamp=B'])(
    'is known by its name with plain parameters at %s',
    (path) => {
      setPages(['pages/home/index', path]);
      setRouterParams({ entryId: 'e%201', stamp: 'B' });
      expect(pageInFront()).toEqual({ name: 'entry', params: { entryId: 'e 1' } });
    },
  );

  it('is the one that a link asked for while its code is still on its way', () => {
    setPages([]);
    Taro.getLaunchOptionsSync.mockReturnValueOnce({
      path: '/pages/points/entry/index',
      query: { entryId: 'e%201', stamp: 'A' },
    });
    expect(pageInFront()).toEqual({ name: 'entry', params: { entryId: 'e 1' } });
  });

  it('is none where the address is none of ours', () => {
    setPages(['pages/elsewhere/index']);
    expect(pageInFront()).toBeNull();
  });
});
