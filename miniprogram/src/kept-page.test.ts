import Taro, { setPages, setRouterParams } from '../jest/taro';
import { endSession, leadToJoin, startSession } from './api/session';
import { forgetKeptPage, keepPage, takeKeptPage } from './kept-page';
import { takeWish } from './routes';

const home = { name: 'home', params: {} };
const linkToNotice = () => {
  setPages(['pages/announcements/detail/index']);
  setRouterParams({ announcementId: 'a%261', stamp: 'A' });
};

afterEach(() => {
  jest.useRealTimers();
});

describe('a link that opens for somebody not signed in', () => {
  it.each(['refused', 'expired'] as const)('leads through sign-in to its very page when %s', (reason) => {
    linkToNotice();
    endSession(reason);
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/pages/sign-in/index' });
    startSession('token-1');
    expect(Taro.redirectTo).toHaveBeenLastCalledWith({
      url: '/pages/announcements/detail/index?announcementId=a%261',
    });
    expect(Taro.switchTab).not.toHaveBeenCalled();
  });

  it('leads to a tab with what the link asked it to show', () => {
    setPages(['pages/boards/index']);
    setRouterParams({ board: 'village', period: '2026-10' });
    endSession('refused');
    startSession('token-1');
    expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/boards/index' });
    expect(takeWish('boards')).toEqual({ board: 'village', period: '2026-10' });
  });

  it('is not forgotten when calls are refused after sign-in has opened', () => {
    linkToNotice();
    endSession('refused');
    setPages(['pages/sign-in/index']);
    endSession('refused');
    expect(takeKeptPage().name).toBe('announcement');
  });

  it('keeps its parameters when its code comes after sign-in was asked for', () => {
    linkToNotice();
    endSession('expired');
    setRouterParams({});
    endSession('refused');
    expect(takeKeptPage().params).toEqual({ announcementId: 'a&1' });
  });

  it('gives way to another link opened meanwhile', () => {
    linkToNotice();
    endSession('refused');
    setRouterParams({ announcementId: 'a-2' });
    endSession('refused');
    expect(takeKeptPage().params).toEqual({ announcementId: 'a-2' });
  });

  it('is remembered for whoever has to be taken up first', () => {
    linkToNotice();
    leadToJoin();
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/pages/account/join/index' });
    expect(takeKeptPage()).toEqual({ name: 'announcement', params: { announcementId: 'a&1' } });
  });
});

describe('the kept page', () => {
  it('is told once', () => {
    linkToNotice();
    keepPage();
    expect([takeKeptPage().name, takeKeptPage()]).toEqual(['announcement', home]);
  });

  it('is forgotten by whoever leaves on purpose', () => {
    linkToNotice();
    keepPage();
    endSession('asked');
    startSession('token of the next');
    expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/home/index' });
  });

  it('is forgotten after half an hour', () => {
    jest.useFakeTimers({ now: new Date('2026-11-20T04:00:00.000Z') });
    linkToNotice();
    keepPage();
    jest.setSystemTime(new Date('2026-11-20T04:30:00.000Z'));
    expect(takeKeptPage()).toEqual(home);
  });

  it('is none of this program when an older version kept one that is no more', () => {
    Taro.setStorageSync(
      'five-star:kept-page',
      JSON.stringify({ name: 'gone', params: {}, keptAt: Date.now() }),
    );
    expect(takeKeptPage()).toEqual(home);
    forgetKeptPage();
  });
});
