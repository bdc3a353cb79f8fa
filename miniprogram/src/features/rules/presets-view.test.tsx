import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { aBook, aBookRule, bookVillageCode } from '../../../jest/a-book';
import { aRule } from '../../../jest/a-rule';
import { renderPage } from '../../../jest/render-page';
import Taro, { cloud, setCloudAnswer } from '../../../jest/taro';
import { presetsCopy as copy } from './presets-copy';
import { PresetsView } from './presets-view';

const preset = {
  ...{
    preset: 'members',
    title: 'Members',
    words: 'For branches',
    sources: ['The regulation'],
    categoryCaps: [],
  },
  rules: [
    { ...aRule({ title: 'Patrol', deltaTenths: 50 }), key: 'patrol' },
    { ...aRule({ title: 'Errand' }), key: 'errand' },
  ],
};

const show = (sourceKey: string | null) => {
  setCloudAnswer(({ data }) => {
    if (data.method === 'rules.getBook')
      return { ok: true, data: aBook({ rules: [aBookRule({ title: 'Patrol' })] }) };
    if (data.method === 'rules.copy') return { ok: true, data: { added: 1, changed: 1, same: 0, left: 0 } };
    return { ok: true, data: { items: [preset], above: [] } };
  });
  renderPage(<PresetsView title="Presets" unitCode={bookVillageCode} sourceKey={sourceKey} />);
};
const sent = () =>
  cloud.callFunction.mock.calls.map(([{ data }]) => data).find(({ method }) => method === 'rules.copy')
    ?.input;

describe('taking a book over', () => {
  it('begins with where each is from and what it would bring', async () => {
    show(null);
    expect(await screen.findByText('The regulation')).toBeTruthy();
    expect(screen.getByText(new RegExp(`${copy.counts.add(1)}.*${copy.counts.change(1)}`))).toBeTruthy();
    fireEvent.click(screen.getByText(copy.look));
    expect(Taro.navigateTo).toHaveBeenCalledWith({
      url: `/pages/rules/presets/index?unitCode=${bookVillageCode}&source=members`,
    });
  });

  it('takes what is ticked: what is missing at first, and what differs only when somebody says so', async () => {
    show('members');
    expect(await screen.findByRole('button', { name: copy.take(1) })).toBeTruthy();
    fireEvent.click(screen.getByRole('checkbox', { name: /^Patrol/ }));
    fireEvent.click(screen.getByRole('button', { name: copy.take(2) }));
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: copy.take(2) }));
    await waitFor(() =>
      expect(sent()).toMatchObject({
        from: { kind: 'preset', preset: 'members' },
        only: ['errand', 'patrol'],
      }),
    );
  });

  it('of a book that is not offered says so', async () => {
    show('elsewhere');
    expect(await screen.findByText(copy.gone)).toBeTruthy();
  });
});
