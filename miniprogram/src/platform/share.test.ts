import { renderHook } from '@testing-library/react';
import Taro, { useShareAppMessage } from '../../jest/taro';
import { useNoShareWithoutCard, useShare } from './share';

const card = { title: 'The board', address: '/pages/boards/index?board=grid', picture: 'board' } as const;
/** What WeChat is handed when the menu or the button is pressed. */
const handed = (): unknown => (useShareAppMessage.mock.lastCall as [() => unknown])[0]();

describe('a share card in WeChat', () => {
  it('has a title, a way to the page and a drawing of ours, never a picture of the screen', () => {
    const { result } = renderHook(() => useShare(card));
    expect(handed()).toEqual({
      title: 'The board',
      path: '/pages/boards/index?board=grid',
      imageUrl: '/share-pictures/board.png',
    });
    expect(result.current.share).toBeNull();
  });

  it('shows the picture that everybody may keep instead', () => {
    renderHook(() => useShare({ ...card, imageUrl: 'https://example.test/p.jpg' }));
    expect(handed()).toMatchObject({ imageUrl: 'https://example.test/p.jpg' });
  });

  it('is offered only by a page that has one, where not everybody may see the page', () => {
    const order: string[] = [];
    Taro.hideShareMenu.mockImplementation(() => Promise.resolve(void order.push('hidden')));
    Taro.showShareMenu.mockImplementation(() => Promise.resolve(void order.push('shown')));
    renderHook(() => {
      useShare(card);
      useNoShareWithoutCard();
    });
    expect(order).toEqual(['hidden', 'shown']);
  });
});
