import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { submit as submitCheckIn } from '@shared/contract/check-ins';
import { submit as submitSnapshot } from '@shared/contract/snapshots';
import type { ErrorCode } from '@shared/errors';
import { setCloudAnswerToOwner, startOutboxInTests } from '../../../jest/phone-outbox';
import { renderPage } from '../../../jest/render-page';
import Taro, { cloud, setCloudAnswer } from '../../../jest/taro';
import { ownDraftKey, useDraft } from '@/api/drafts';
import { keepOwnPerson } from '@/api/own-person';
import { outbox } from '@/api/outbox/phone-outbox';
import type { Method } from '@shared/contract/method';
import { outboxCopy as copy } from './copy';
import { OutboxList } from './outbox-list';
import { OutboxStrip } from './outbox-strip';
import { closerWords } from './problem-copy';

startOutboxInTests();
beforeEach(() => keepOwnPerson('p-1'));

const refuseWith = (code: ErrorCode) =>
  setCloudAnswerToOwner(() => ({ ok: false, error: { code, details: {}, requestId: 'q-1' } }));
const deliver = (data: object) => setCloudAnswerToOwner(() => ({ ok: true, data }));
const cutTheLine = () =>
  setCloudAnswer(() => {
    throw new Error('no signal');
  });

const send = (method: Method, title: string, draftKey?: string) =>
  outbox.accept({
    ...{ method: method.name, input: { text: title }, actFor: null, villageCode: null },
    ...{ about: method.name, title, changes: [] },
    draftKey: draftKey === undefined ? undefined : ownDraftKey(draftKey),
  });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const pressInDialog = (name: string) =>
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name }));
const sentCount = (method: Method) =>
  cloud.callFunction.mock.calls.filter(([{ data }]) => data.method === method.name).length;

/** A form that is open elsewhere. */
function Form() {
  const { value, change } = useDraft('snapshot', { text: '' });
  return (
    <input aria-label="form" value={value.text} onChange={(event) => change({ text: event.target.value })} />
  );
}

describe('what is on its way', () => {
  it('is nothing, and says what will be here', () => {
    renderPage(<OutboxList />);
    expect(screen.getByText(copy.empty)).toBeTruthy();
    expect(screen.getByText(copy.emptyAdvice)).toBeTruthy();
  });

  it('waits without signal, and arrives when all is tried again', async () => {
    cutTheLine();
    send(submitSnapshot, 'a lamp');
    renderPage(<OutboxList />);
    expect(await screen.findByText(copy.states.waiting)).toBeTruthy();
    deliver({ snapshotId: 's-1' });
    press(copy.retryAll);
    expect(await screen.findByText(copy.states.delivered)).toBeTruthy();
    press(copy.seeResult);
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/snapshots/detail/index?snapshotId=s-1' });
  });

  it('gives words back into the form when the village refused them, and forgets the item', async () => {
    refuseWith('PhotoUnreadable');
    Taro.setStorageSync('five-star:draft:p-1/snapshot', JSON.stringify({ text: 'a lamp' }));
    send(submitSnapshot, 'a lamp', 'snapshot');
    renderPage(
      <>
        <OutboxList />
        <Form />
      </>,
    );
    expect(await screen.findByText(copy.states.needsAttention)).toBeTruthy();
    press(copy.change);
    await waitFor(() => expect(screen.getByLabelText('form')).toHaveProperty('value', 'a lamp'));
    expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/snapshots/submit/index' });
    expect(outbox.entries()).toEqual([]);
  });

  it('asks before it takes the place of other words in the form', async () => {
    refuseWith('InvalidInput');
    Taro.setStorageSync('five-star:draft:p-1/snapshot', JSON.stringify({ text: 'a lamp' }));
    send(submitSnapshot, 'a lamp', 'snapshot');
    renderPage(<OutboxList />);
    await screen.findByText(copy.states.needsAttention);
    Taro.setStorageSync('five-star:draft:p-1/snapshot', JSON.stringify({ text: 'a ditch' }));
    press(copy.change);
    expect(screen.getByText(copy.replaceSentence)).toBeTruthy();
    expect(outbox.entries()).toHaveLength(1);
    pressInDialog(copy.replace);
    expect(Taro.getStorageSync('five-star:draft:p-1/snapshot')).toContain('a lamp');
    expect(outbox.entries()).toEqual([]);
  });

  it('is forgotten only after asking', async () => {
    cutTheLine();
    send(submitSnapshot, 'a lamp');
    renderPage(<OutboxList />);
    await screen.findByText(copy.states.waiting);
    press(copy.drop);
    expect(outbox.entries()).toHaveLength(1);
    pressInDialog(copy.drop);
    expect(outbox.entries()).toEqual([]);
    expect(screen.getByText(copy.empty)).toBeTruthy();
  });

  it.each([
    ['CodeInvalid', [copy.understood]],
    ['AlreadyCheckedIn', [copy.understood]],
  ] as const)('a check-in that met %s says what to do and is not sent again', async (code, buttons) => {
    refuseWith(code);
    send(submitCheckIn, 'Party day');
    renderPage(<OutboxList />);
    const words = closerWords(submitCheckIn.name, { code, details: {}, requestId: null })!;
    expect(await screen.findByText(words)).toBeTruthy();
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(buttons);
    expect(sentCount(submitCheckIn)).toBe(1);
  });
});

describe('the strip on other pages', () => {
  it('is not there while everything is sent', () => {
    renderPage(<OutboxStrip />);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('counts what waits, and leads there', async () => {
    cutTheLine();
    send(submitSnapshot, 'a lamp');
    send(submitSnapshot, 'a ditch');
    renderPage(<OutboxStrip />);
    fireEvent.click(await screen.findByText(copy.onTheWay(2)));
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/outbox/index' });
  });

  it('puts first what needs somebody', async () => {
    refuseWith('InvalidInput');
    send(submitSnapshot, 'a lamp');
    renderPage(<OutboxStrip />);
    expect(await screen.findByText(copy.needAttention(1))).toBeTruthy();
  });
});
