import { fireEvent, screen, waitFor } from '@testing-library/react';
import { aRule } from '../../../jest/a-rule';
import { setCloudAnswerToOwner, startOutboxInTests } from '../../../jest/phone-outbox';
import { renderPage } from '../../../jest/render-page';
import Taro, { cloud } from '../../../jest/taro';
import { cutWords } from '@/words/rule-copy';
import { batchCopy as copy } from './batch-copy';
import { BatchForm } from './batch-form';
import { postCopy } from './post-copy';

startOutboxInTests();

const people = ['Wang', 'Li'].map((name, at) => ({ personId: `p-${at}`, name, gridName: null }));
const activity = {
  ...{ activityId: 'a-1', title: 'Party day', startsAt: '2026-11-10T01:00:00.000Z', checkInCount: 1 },
};
const given = (id: string, subjectName: string, entryId: string | null) => ({
  ...{ subject: { kind: 'person', id }, subjectName, entryId, askedTenths: 20, month: '2026-11' },
  ...{ deltaTenths: entryId === null ? 0 : 20, cutBy: entryId === null ? 'month' : null },
});

const show = () => {
  const answers: Readonly<Record<string, unknown>> = {
    'points.listRules': { items: [aRule({ title: 'Patrol' })] },
    'people.listMembers': { items: people, nextCursor: null },
    'check-ins.listActivities': { items: [activity], nextCursor: null },
    'check-ins.listCheckIns': { items: [{ personId: 'p-7', name: 'Sun' }], nextCursor: null },
    'points.postBatch': { items: [given('p-0', 'Wang', 'e-1'), given('p-1', 'Li', null)] },
  };
  setCloudAnswerToOwner(({ data }) => ({ ok: true, data: answers[data.method] ?? {} }));
  renderPage(<BatchForm title="Batch" />);
};
const posted = () =>
  cloud.callFunction.mock.calls
    .map(([{ data }]) => data)
    .filter(({ method }) => method === 'points.postBatch');
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const pickRule = async () => {
  fireEvent.click(screen.getByText(postCopy.pickRule));
  fireEvent.click(await screen.findByText('Patrol'));
};

describe('the form for many', () => {
  it('records for all that are ticked, and tells what each of them got', async () => {
    show();
    await pickRule();
    fireEvent.click(await screen.findByRole('checkbox', { name: copy.choosePage(2) }));
    press(copy.submit(2, copy.noun.people));
    press(postCopy.submit);
    expect(await screen.findByText(copy.resultSum(1, 1))).toBeTruthy();
    expect(screen.getByText(cutWords.month)).toBeTruthy();
    expect(posted()[0]?.input).toMatchObject({
      ruleId: 'r-1',
      subjects: [
        { kind: 'person', id: 'p-0' },
        { kind: 'person', id: 'p-1' },
      ],
    });
    fireEvent.click(screen.getByText('Wang'));
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/points/entry/index?entryId=e-1' });
  });

  it('takes whoever came to an activity, for the day it was on', async () => {
    show();
    fireEvent.click(screen.getByRole('tab', { name: copy.sources.activity }));
    await pickRule();
    fireEvent.click(screen.getByText(copy.pickActivity));
    fireEvent.click(await screen.findByText('Party day'));
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Sun' }));
    press(copy.submit(1, copy.noun.activity));
    press(postCopy.submit);
    await waitFor(() => expect(posted()).toHaveLength(1));
    expect(posted()[0]?.input).toMatchObject({
      ...{ activityId: 'a-1', effectiveOn: '2026-11-10', subjects: [{ kind: 'person', id: 'p-7' }] },
    });
  });

  it('asks for somebody before anything is sent', async () => {
    show();
    await pickRule();
    press(copy.submit(0, copy.noun.people));
    expect(posted()).toEqual([]);
    expect(screen.queryByText(copy.confirmTitle)).toBeNull();
  });
});
