import { fireEvent, renderHook, screen, waitFor, within } from '@testing-library/react';
import type { Claim } from '@shared/contract/claims';
import { aClaim } from '../../../jest/a-claim';
import { setCloudAnswerToOwner } from '../../../jest/phone-outbox';
import { renderPage } from '../../../jest/render-page';
import Taro, { cloud } from '../../../jest/taro';
import { errorCopy } from '@/api/error-copy';
import { useToast } from '@/components/feedback/toast-state';
import { listCopy } from '@/components/list-copy';
import { cutWords } from '@/words/rule-copy';
import type { ClaimScope } from './api';
import { ClaimList } from './claim-list';
import { copy } from './copy';

jest.mock('@nutui/nutui-react-taro/dist/es/packages/popup', (): unknown =>
  jest.requireActual('../../../jest/popup'),
);

const show = (
  claims: readonly Claim[],
  scope: ClaimScope = 'mine',
  answer: object = { ok: true, data: { items: [], left: [] } },
) => {
  setCloudAnswerToOwner(({ data }) =>
    data.method === 'claims.list' ? { ok: true, data: { items: claims, nextCursor: null } } : answer,
  );
  return renderPage(<ClaimList scopes={['mine', 'todo']} scope={scope} onScope={() => undefined} />);
};
const sent = (method: string) =>
  cloud.callFunction.mock.calls.map(([{ data }]) => data).filter((data) => data.method === method);
const toastWords = () => renderHook(() => useToast()).result.current?.words;
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

const first = aClaim({ claimId: 'c-1', subjectName: 'Wang', canDecide: true });
const second = aClaim({ claimId: 'c-2', subjectName: 'Li', canDecide: true });
const titleOf = ({ subjectName, ruleTitle }: Claim): string => copy.who(subjectName, ruleTitle);

describe('claims that wait for me', () => {
  it('are confirmed by one press', async () => {
    show([first, second], 'todo');
    await screen.findByText(titleOf(first));
    press(listCopy.actionOn(titleOf(second), copy.confirm));
    await waitFor(() => expect(sent('claims.decide')).toHaveLength(1));
    expect(sent('claims.decide')[0]?.input).toEqual({ claimIds: ['c-2'], decision: 'confirm' });
  });

  it('are confirmed several at once', async () => {
    show([first, second], 'todo');
    fireEvent.click(await screen.findByRole('checkbox', { name: copy.choosePage(2) }));
    expect(screen.getByText(listCopy.chosen(2, copy.noun))).toBeTruthy();
    press(copy.confirmChosen);
    await waitFor(() => expect(sent('claims.decide')).toHaveLength(1));
    expect(sent('claims.decide')[0]?.input).toEqual({ claimIds: ['c-1', 'c-2'], decision: 'confirm' });
  });

  it('tell which of several were left, and why, at the claim itself', async () => {
    const left = [{ claimId: 'c-2', code: 'CapReached' }];
    show([first, second], 'todo', { ok: true, data: { items: [first, second], left } });
    fireEvent.click(await screen.findByRole('checkbox', { name: copy.choosePage(2) }));
    press(copy.confirmChosen);
    expect(await screen.findByText(copy.left.CapReached)).toBeTruthy();
    expect(toastWords()).toBe(copy.partly.confirmed(1, 1));
    expect(screen.getByText(listCopy.chosen(1, copy.noun))).toBeTruthy();
  });

  it('tell why a single one was left, wherever in the list one is', async () => {
    show([first, second], 'todo', { ok: false, error: { code: 'CapReached', details: {}, requestId: 'r' } });
    await screen.findByText(titleOf(first));
    press(listCopy.actionOn(titleOf(second), copy.confirm));
    expect(await screen.findByText(copy.left.CapReached)).toBeTruthy();
    expect(toastWords()).toBe(errorCopy.CapReached);
  });

  it('are refused only with words that the claimant will read', async () => {
    show([first], 'todo');
    await screen.findByText(titleOf(first));
    press(listCopy.actionOn(titleOf(first), copy.refuse));
    const confirm = () => screen.getAllByRole('button', { name: copy.refuse }).at(-1)!;
    fireEvent.click(confirm());
    expect(screen.getByRole('alert').textContent).toBe(copy.needReason);
    expect(sent('claims.decide')).toEqual([]);
    fireEvent.input(screen.getByLabelText(copy.reasonLabel), { target: { value: ' too dark ' } });
    fireEvent.click(confirm());
    await waitFor(() => expect(sent('claims.decide')).toHaveLength(1));
    expect(sent('claims.decide')[0]?.input).toEqual({
      ...{ claimIds: ['c-1'], decision: 'refuse', reason: 'too dark' },
    });
    await waitFor(() => expect(screen.queryByLabelText(copy.reasonLabel)).toBeNull());
  });
});

describe('my own claims', () => {
  it('tell how far they have got, in words, and what a cap has left', async () => {
    show([
      aClaim(),
      aClaim({
        ...{ claimId: 'c-2', state: 'confirmed', entryId: 'e-1', askedTenths: 100, deltaTenths: 60 },
        ...{ cutBy: 'year', deciderName: 'Zhao', decidedAt: '2026-11-19T02:00:00.000Z' },
      }),
      aClaim({ claimId: 'c-3', state: 'refused', deciderName: 'Zhao', reason: 'too dark' }),
    ]);
    expect(await screen.findByText(copy.states.waiting)).toBeTruthy();
    expect(screen.getByText(copy.cut(cutWords.year, 60))).toBeTruthy();
    expect(screen.getByText('Zhao确认，11月19日 10:00')).toBeTruthy();
    expect(screen.getByText(copy.reason('too dark'))).toBeTruthy();
    fireEvent.click(screen.getByText(copy.seeEntry));
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/points/entry/index?entryId=e-1' });
  });

  it('can be taken back while they wait, after a question', async () => {
    show([aClaim({ canWithdraw: true })]);
    fireEvent.click(await screen.findByText(copy.withdraw));
    expect(screen.getByText(copy.withdrawSentence)).toBeTruthy();
    expect(sent('claims.withdraw')).toEqual([]);
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: copy.withdraw }));
    await waitFor(() => expect(sent('claims.withdraw')).toHaveLength(1));
    expect(sent('claims.withdraw')[0]?.input).toEqual({ claimId: 'c-1' });
  });

  it('are none yet: the page says what they are for', async () => {
    show([]);
    expect(await screen.findByText(copy.emptyAdvice.mine)).toBeTruthy();
  });
});
