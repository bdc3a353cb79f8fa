import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { aBook, aBookRule, bookVillageCode } from '../../../jest/a-book';
import { renderPage } from '../../../jest/render-page';
import Taro, { cloud, setCloudAnswer } from '../../../jest/taro';
import { EditForm } from './edit-form';
import { formCopy } from './form-copy';
import { trialCopy } from './trial-copy';
import { TrialView } from './trial-view';

const patrol = aBookRule({ title: 'Patrol' });
const place = (rank: number, scoreTenths: number) => ({ rank, scoreTenths });
const trial = {
  ...{ month: '2026-10', entryCount: 9, changedEntryCount: 2 },
  rows: [
    { subjectId: 'a', name: 'Anna', before: place(2, 50), after: place(1, 70) },
    { subjectId: 'b', name: 'Berta', before: place(1, 60), after: place(2, 60) },
    { subjectId: 'c', name: 'Carla', before: place(3, 10), after: place(3, 10) },
  ],
};

const answers = () =>
  setCloudAnswer(({ data }) => ({
    ok: true,
    data: data.method === 'rules.getBook' ? aBook({ rules: [patrol] }) : trial,
  }));
const asked = () =>
  cloud.callFunction.mock.calls
    .map(([{ data }]) => data)
    .filter(({ method }) => method === 'rules.getTrial')
    .map(({ input }) => input);

/** Leaves a rule half written, as a keeper does before trying it. */
const leaveDraft = async () => {
  const { unmount } = renderPage(<EditForm title="Edit" unitCode={bookVillageCode} ruleId={patrol.ruleId} />);
  const points = await screen.findByRole('textbox', { name: formCopy.points });
  fireEvent.change(points, { target: { value: '4' } });
  unmount();
};

describe('a dry run', () => {
  it('without a draft leads to the book', async () => {
    answers();
    renderPage(<TrialView unitCode={bookVillageCode} />);
    fireEvent.click(await screen.findByText(trialCopy.toBook));
    expect(Taro.navigateTo).toHaveBeenCalledWith({
      url: `/pages/rules/book/index?unitCode=${bookVillageCode}`,
    });
    expect(asked()).toEqual([]);
  });

  it('shows who would stand elsewhere, and everybody when asked', async () => {
    answers();
    await leaveDraft();
    renderPage(<TrialView unitCode={bookVillageCode} />);
    expect(await screen.findByText('Anna')).toBeTruthy();
    expect(screen.getByText(new RegExp(trialCopy.places(2, 1)))).toBeTruthy();
    expect(screen.queryByText('Carla')).toBeNull();
    fireEvent.click(screen.getByText(trialCopy.everybody(3)));
    expect(screen.getByText('Carla')).toBeTruthy();
    expect(asked()).toMatchObject([{ draft: { rules: [{ ruleId: patrol.ruleId, deltaTenths: 40 }] } }]);
  });

  it('asks again for another month, and not at all when nothing is ticked', async () => {
    answers();
    await leaveDraft();
    renderPage(<TrialView unitCode={bookVillageCode} />);
    fireEvent.click(await screen.findByRole('tab', { name: trialCopy.thisMonth }));
    await waitFor(() => expect(asked()).toHaveLength(2));
    fireEvent.click(screen.getByRole('checkbox', { name: /^Patrol/ }));
    expect(screen.getByText(trialCopy.nothingTicked)).toBeTruthy();
    expect(asked()).toHaveLength(2);
  });

  it('can be thrown away', async () => {
    answers();
    await leaveDraft();
    renderPage(<TrialView unitCode={bookVillageCode} />);
    fireEvent.click(await screen.findByRole('button', { name: trialCopy.clear }));
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: trialCopy.clear }));
    expect(screen.getByText(trialCopy.emptyTitle)).toBeTruthy();
  });
});
