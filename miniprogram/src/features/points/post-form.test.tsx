import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { Rule } from '@shared/contract/rules';
import type { Role } from '@shared/domain/roles';
import { aRule } from '../../../jest/a-rule';
import { anEntry } from '../../../jest/an-entry';
import { phoneOwnerId, startOutboxInTests } from '../../../jest/phone-outbox';
import { renderPage } from '../../../jest/render-page';
import Taro, { cloud, setCloudAnswer } from '../../../jest/taro';
import { cutWords } from '@/words/rule-copy';
import { postCopy as copy } from './post-copy';
import { PostForm } from './post-form';

startOutboxInTests();

const wang = { personId: 'p-2', name: 'Wang', gridName: null };
const household = { householdId: 'h-1', name: 'House 1', gridName: null };

const show = (rules: readonly Rule[], role: Role = 'secretary') => {
  const answers: Readonly<Record<string, unknown>> = {
    'people.getMe': { personId: phoneOwnerId, roles: [{ role }] },
    'points.listRules': { items: rules },
    'people.listMembers': { items: [wang], nextCursor: null },
    'people.listHouseholds': { items: [household], nextCursor: null },
    'points.post': anEntry({ entryId: 'e-9' }),
  };
  setCloudAnswer(({ data }) => ({ ok: true, data: answers[data.method] ?? {} }));
  renderPage(<PostForm title="Post" />);
};
const sent = (method: string) =>
  cloud.callFunction.mock.calls.map(([{ data }]) => data).filter((data) => data.method === method);
/** Presses the button of the page, and then the same in the panel that reads back what was written. */
const sendAs = (name: string) => {
  fireEvent.click(screen.getByRole('button', { name }));
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name }));
};
const fill = async (subject: string, rule: string) => {
  fireEvent.click(await screen.findByText(subject === 'Wang' ? copy.pick.person : copy.pick.household));
  fireEvent.click(await screen.findByText(subject));
  fireEvent.click(screen.getByText(copy.pickRule));
  fireEvent.click(await screen.findByText(rule));
};

describe('the form for one record', () => {
  it('records at once where one person is enough', async () => {
    show([aRule({ title: 'Patrol' })]);
    await fill('Wang', 'Patrol');
    sendAs(copy.submit);
    await waitFor(() =>
      expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/pages/points/entry/index?entryId=e-9' }),
    );
    expect(sent('points.post')[0]?.input).toMatchObject({
      subject: { kind: 'person', id: 'p-2' },
      ruleId: 'r-1',
    });
  });

  it('says before it is sent what a cap leaves, and blames no blank form for being blank afterwards', async () => {
    show([aRule({ title: 'Patrol', capDayTenths: 10 })]);
    await fill('Wang', 'Patrol');
    expect(screen.getByText(copy.worthCut(cutWords.day, '+1.0 分'))).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: copy.submit }));
    const dialog = within(screen.getByRole('dialog'));
    const sentence = `${copy.confirm('Wang', 'Patrol', '+1.0 分')}${copy.mayBeCut}`;
    expect(dialog.getByText(sentence)).toBeTruthy();
    fireEvent.click(dialog.getByRole('button', { name: copy.submit }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(await screen.findByText(copy.pickRule)).toBeTruthy();
    expect(screen.queryByText(copy.needRule)).toBeNull();
  });

  it('lets another confirm where the rule wants two', async () => {
    show([aRule({ title: 'Study', isConfirmationNeeded: true })]);
    await fill('Wang', 'Study');
    expect(screen.getByText(copy.needsSecond)).toBeTruthy();
    sendAs(copy.submitClaim);
    await waitFor(() =>
      expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/pages/claims/list/index?scope=mine' }),
    );
    expect(sent('claims.submit')[0]?.input).toMatchObject({ subject: { kind: 'person', id: 'p-2' } });
    expect(sent('points.post')).toEqual([]);
  });

  it('offers whoever looks after households those, and the rules that name them', async () => {
    const rules = [
      aRule({ ruleId: 'a', title: 'Patrol' }),
      aRule({ ruleId: 'b', title: 'Yard', appliesTo: ['household'], recorders: ['gridWorker'] }),
      aRule({ ruleId: 'c', title: 'Fields', appliesTo: ['household'] }),
    ];
    show(rules, 'gridWorker');
    await waitFor(() => expect(screen.queryByRole('tab')).toBeNull());
    await fill('House 1', 'Yard');
    expect(sent('people.listHouseholds')[0]?.input).toMatchObject({ scope: 'mine' });
    fireEvent.click(screen.getAllByText('Yard')[0]!);
    expect([screen.queryByText('Patrol'), screen.queryByText('Fields')]).toEqual([null, null]);
  });
});
