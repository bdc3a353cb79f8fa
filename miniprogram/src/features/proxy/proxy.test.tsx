import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import Taro, { cloud, setCloudAnswer, type CloudCall } from '../../../jest/taro';
import { renderPage } from '../../../jest/render-page';
import { actFor, actingFor } from '@/api/acting-for';
import type { Me } from '@/api/use-me';
import { ActingBanner } from './acting-banner';
import { copy } from './copy';
import { ProxyCard } from './proxy-card';
import { ProxyEnds } from './proxy-ends';

const me: Me = {
  personId: 'p-1',
  name: 'Ann',
  gridCode: null,
  gridName: null,
  partyStatus: 'full',
  villageCode: '411725105211',
  villageName: 'Village',
  householdId: null,
  roles: [],
  maskedPhone: '',
  household: null,
  liaisonHouseholdCount: 0,
  actsFor: [{ personId: 'p-2', name: 'Old', toOn: null }],
  proxies: [{ personId: 'p-3', name: 'Son', toOn: '2099-01-01' }],
};

afterEach(() => actFor(null));

describe('acting for somebody', () => {
  it('turns the phone to them and begins anew', async () => {
    renderPage(<ProxyCard me={me} />);
    fireEvent.click(screen.getByText('Old'));
    expect(actingFor()).toEqual({ personId: 'p-2', name: 'Old' });
    await waitFor(() => expect(Taro.reLaunch).toHaveBeenCalledWith({ url: '/pages/home/index' }));
  });

  it('is said on every page, with a way back', async () => {
    actFor({ personId: 'p-2', name: 'Old' });
    renderPage(<ActingBanner />);
    expect(screen.getByText(copy.actingFor('Old'))).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: copy.backToSelf }));
    expect(actingFor()).toBeNull();
    await waitFor(() => expect(Taro.reLaunch).toHaveBeenCalledWith({ url: '/pages/home/index' }));
    expect(screen.queryByText(copy.actingFor('Old'))).toBeNull();
  });

  it('is not mentioned to those who act for nobody', () => {
    const { container } = renderPage(
      <>
        <ActingBanner />
        <ProxyCard me={{ ...me, actsFor: [] }} />
        <ProxyEnds me={{ ...me, actsFor: [], proxies: [] }} />
      </>,
    );
    expect(container.textContent).toBe('');
  });
});

describe('ending it', () => {
  it.each([
    ['Old', { personId: 'p-2', proxyId: 'p-1' }],
    ['Son', { personId: 'p-1', proxyId: 'p-3' }],
  ])('with %s names both sides the right way round', async (name, pair) => {
    setCloudAnswer(() => ({ ok: true, data: { proxies: [] } }));
    renderPage(<ProxyEnds me={me} />);
    fireEvent.click(screen.getByRole('button', { name: `${name} ${copy.end}` }));
    expect(cloud.callFunction).not.toHaveBeenCalled();
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: copy.end }));
    await waitFor(() => expect(cloud.callFunction).toHaveBeenCalledTimes(1));
    const [[{ data }]] = cloud.callFunction.mock.calls as [[CloudCall]];
    expect(data.input).toEqual(pair);
  });
});
