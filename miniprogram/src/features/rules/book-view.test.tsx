import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { aBook, aBookRule, bookVillageCode } from '../../../jest/a-book';
import { renderPage } from '../../../jest/render-page';
import Taro, { cloud, setCloudAnswer } from '../../../jest/taro';
import type { Book } from './book-state';
import { BookView } from './book-view';
import { capCopy, copy, endCopy } from './copy';

const patrol = aBookRule({ title: 'Patrol', difference: 'changed', changes: ['deltaTenths'] });
const tidy = aBookRule({
  ...{ ruleId: `${bookVillageCode}-tidy`, title: 'Tidy yard', category: 'villageEnvironment' },
  ...{ appliesTo: ['household'] },
});
const straw = aBookRule({
  ...{ ruleId: `${bookVillageCode}-straw`, title: 'Straw', category: 'discipline', deltaTenths: -100 },
});
const over = aBookRule({
  ruleId: `${bookVillageCode}-old`,
  title: 'Old',
  standing: 'ended',
  validTo: '2026-06-30',
});

const show = (fields: Partial<Book> = {}) => {
  const book = aBook({ rules: [patrol, tidy, straw, over], ...fields });
  setCloudAnswer(({ data }) => ({
    ok: true,
    data: data.method === 'rules.getBook' ? book : { items: [patrol] },
  }));
  renderPage(<BookView title="Book" unitCode={bookVillageCode} />);
};
const asked = (method: string) =>
  cloud.callFunction.mock.calls.map(([{ data }]) => data).find((data) => data.method === method)?.input;

describe('the rule book', () => {
  it('shows one kind of subject at a time, by category, and folds away what is over', async () => {
    show();
    expect(await screen.findByText('Patrol')).toBeTruthy();
    expect(screen.queryByText('Tidy yard')).toBeNull();
    expect(screen.queryByText('Old')).toBeNull();
    fireEvent.click(screen.getByRole('tab', { name: copy.filters.household }));
    expect(screen.getByText('Tidy yard')).toBeTruthy();
    expect(screen.queryByText('Patrol')).toBeNull();
    fireEvent.click(screen.getByText(copy.showEnded));
    expect(screen.getByText('Old')).toBeTruthy();
  });

  it('lets villagers read everything of a rule and change nothing', async () => {
    show({ canEdit: false });
    fireEvent.click(await screen.findByText('Patrol'));
    const sheet = within(screen.getByRole('dialog'));
    expect(await sheet.findByText(copy.versionOf(1))).toBeTruthy();
    expect(sheet.getByText(copy.facts.recorders)).toBeTruthy();
    expect(sheet.queryByText(copy.change)).toBeNull();
    expect(screen.queryByText(copy.add)).toBeNull();
    expect(screen.queryByText(copy.setCap)).toBeNull();
    expect(screen.queryByText(copy.differences.changed)).toBeNull();
  });

  it('leads keepers to the form', async () => {
    show();
    fireEvent.click(await screen.findByText('Patrol'));
    fireEvent.click(screen.getByRole('button', { name: copy.change }));
    expect(Taro.navigateTo).toHaveBeenCalledWith({
      url: `/pages/rules/edit/index?unitCode=${bookVillageCode}&ruleId=${bookVillageCode}-patrol`,
    });
  });

  it('marks what takes points as suspended where points are only given', async () => {
    show({ isRewardOnly: true });
    expect(await screen.findByText(copy.suspended)).toBeTruthy();
    expect(screen.getByText(copy.rewardOnly)).toBeTruthy();
  });

  it('ends a rule with a last day', async () => {
    show();
    fireEvent.click(await screen.findByText('Patrol'));
    fireEvent.click(screen.getByRole('button', { name: copy.end }));
    const dialogs = screen.getAllByRole('dialog');
    fireEvent.click(within(dialogs.at(-1)!).getByRole('button', { name: endCopy.confirm }));
    await waitFor(() =>
      expect(asked('rules.end')).toMatchObject({ unitCode: bookVillageCode, ruleId: patrol.ruleId }),
    );
  });

  it('sets a cap over a category, and says beside the field what is wrong', async () => {
    show();
    fireEvent.click((await screen.findAllByText(copy.setCap))[0]!);
    const month = () => screen.getByRole('textbox', { name: copy.capPeriods.month });
    fireEvent.change(month(), { target: { value: 'many' } });
    fireEvent.click(screen.getByRole('button', { name: capCopy.save }));
    expect(screen.getByRole('alert').textContent).toBe(capCopy.notNumber);
    expect(asked('rules.publishCategoryCap')).toBeUndefined();
    fireEvent.change(month(), { target: { value: '15' } });
    fireEvent.click(screen.getByRole('button', { name: capCopy.save }));
    await waitFor(() =>
      expect(asked('rules.publishCategoryCap')).toMatchObject({
        ...{ category: 'voluntaryService', capMonthTenths: 150, capYearTenths: null },
      }),
    );
  });

  it('that is empty says what to do', async () => {
    show({ rules: [] });
    expect(await screen.findByText(copy.emptyKeeperAdvice)).toBeTruthy();
  });
});
