import { fireEvent, screen } from '@testing-library/react';
import type { NamedSeal } from '@shared/contract/seals';
import { aSeal } from '@shared/domain/testing/sealed-month-samples';
import Taro, { setCloudAnswer } from '../../../jest/taro';
import { renderPage } from '../../../jest/render-page';
import { copy } from './copy';
import { SealChain } from './seal-chain';

const named = (seal: ReturnType<typeof aSeal>): NamedSeal => ({
  ...seal,
  villageName: 'Wuqiao',
  boards: [...seal.boards],
});
const first = named(aSeal());
const second = named(aSeal({ month: '2026-10', sequence: 2, previous: first.seal }));

const show = (items: readonly NamedSeal[]) => {
  setCloudAnswer(() => ({ ok: true, data: { items, nextCursor: null } }));
  renderPage(<SealChain />);
};

describe('the chain of seals', () => {
  it('holds each to the one before it', async () => {
    show([second, first]);
    expect(await screen.findByText(copy.joined)).toBeTruthy();
    expect(screen.getByText(copy.firstOne)).toBeTruthy();
  });

  it('says where a link is broken', async () => {
    show([second, { ...first, entryCount: 99 }]);
    expect(await screen.findByText(copy.notJoined)).toBeTruthy();
  });

  it('leads to the month of a seal', async () => {
    show([second, first]);
    fireEvent.click((await screen.findAllByRole('button'))[0] as HTMLElement);
    expect(Taro.navigateTo).toHaveBeenCalledWith({
      url: '/pages/seals/verify/index?month=2026-10&kind=close',
    });
  });

  it('says when nothing was sealed yet', async () => {
    show([]);
    expect(await screen.findByText(copy.noneSealed)).toBeTruthy();
  });
});
