import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import type { JoinRequest } from '@shared/contract/people';
import Taro, { cloud, setCloudAnswer, type CloudCall } from '../../../jest/taro';
import { renderPage } from '../../../jest/render-page';
import type { PhoneAnswer } from '@/platform/phone-number';
import { stored } from '@/platform/storage';
import { copy } from './copy';
import { JoinFlow, type ConsentStep } from './join-flow';

interface PhoneButtonProps {
  readonly word: string;
  readonly onAnswer: (answer: PhoneAnswer) => void;
}
let phoneAnswer: PhoneAnswer = { outcome: 'code', code: 'phone-code' };
jest.mock('@/components/form/phone-number-button', () => ({
  PhoneNumberButton: ({ word, onAnswer }: PhoneButtonProps) => (
    <button onClick={() => onAnswer(phoneAnswer)}>{word}</button>
  ),
}));
jest.mock('@/platform/device-label', () => ({ readDeviceLabel: () => 'some phone' }));

const Consent: ConsentStep = ({ onAgree, onDecline }) => (
  <>
    <button onClick={onAgree}>agree</button>
    <button onClick={onDecline}>decline</button>
  </>
);
const show = () => renderPage(<JoinFlow title="join" consentStep={Consent} />);

const nothingYet = { isBound: false, request: null };
const proved = { phoneProof: 'proof', maskedPhone: '138****0000', candidates: [] };
const unknown = { ...proved, state: 'unknown' };
const places = [
  [{ unitCode: '411725', name: 'County', level: 'county', isJoined: true, hasChildren: true }],
  [{ unitCode: '411725105', name: 'Township', level: 'township', isJoined: true, hasChildren: true }],
  [
    { unitCode: '411725105201', name: 'Without', level: 'village', isJoined: false, hasChildren: true },
    { unitCode: '411725105211', name: 'Village', level: 'village', isJoined: true, hasChildren: true },
  ],
];
const request: JoinRequest = {
  joinRequestId: 'j-1',
  villageCode: '411725105211',
  villageName: 'Village',
  name: 'Ann',
  maskedPhone: '138****0000',
  householdNumber: null,
  words: '',
  state: 'pending',
  askedAt: '2026-11-20T02:00:00.000Z',
  decidedAt: null,
  decidedByName: '',
  reason: '',
};
const refusal = (code: string) => ({ ok: false, error: { code, details: {}, requestId: 'q-1' } });

/** A back end that says `standing`, answers the number with `binding` and a request with `asked`. */
const answerWith = ({ standing = nothingYet, binding = unknown, asked = request }: Record<string, unknown>) =>
  setCloudAnswer(({ data }) => {
    const { parentCode = '' } = data.input as { parentCode?: string };
    const answers: Readonly<Record<string, unknown>> = {
      'accounts.getJoinRequest': standing,
      'accounts.submitBinding': binding,
      'accounts.submitJoinRequest': asked,
      'units.listPlaces': {
        items: places[parentCode.length === 0 ? 0 : parentCode.length === 6 ? 1 : 2],
        nextCursor: null,
      },
    };
    const answer = answers[data.method];
    return typeof answer === 'object' && answer !== null && 'ok' in answer
      ? answer
      : { ok: true, data: answer };
  });
const sent = (method: string): readonly unknown[] =>
  cloud.callFunction.mock.calls
    .map(([call]: [CloudCall]) => call.data)
    .filter((data) => data.method === method)
    .map(({ input }) => input);
const press = async (name: string) => {
  fireEvent.click(await screen.findByRole('button', { name }));
  // What WeChat says of its privacy guide arrives a moment later.
  await act(() => Promise.resolve());
};

beforeEach(() => {
  phoneAnswer = { outcome: 'code', code: 'phone-code' };
});

/** From the first screen to the list of counties. */
const showNumber = async () => {
  show();
  await press('agree');
  await press(copy.phoneAsk);
};

describe('binding a phone', () => {
  it('leads whoever the roster knows straight in', async () => {
    answerWith({ binding: { ...proved, phoneProof: null, state: 'bound' } });
    await showNumber();
    await waitFor(() => expect(Taro.reLaunch).toHaveBeenCalledWith({ url: '/pages/home/index' }));
    expect(sent('accounts.submitBinding')).toEqual([{ phoneCode: 'phone-code', label: 'some phone' }]);
    expect(stored('draft:join').read()).toBeNull();
  });

  it('asks which of the family one is, and once more before it is done', async () => {
    const candidates = [
      { personId: 'p-1', maskedName: 'A**', villageName: 'Village' },
      { personId: 'p-2', maskedName: 'B**', villageName: 'Village' },
    ];
    answerWith({ binding: { ...proved, state: 'choose', candidates } });
    await showNumber();
    fireEvent.click(await screen.findByText('B**'));
    answerWith({ binding: { ...proved, phoneProof: null, state: 'bound' } });
    expect(sent('accounts.submitBinding')).toHaveLength(1);
    await press(copy.chooseYes);
    await waitFor(() => expect(Taro.reLaunch).toHaveBeenCalled());
    expect(sent('accounts.submitBinding')[1]).toEqual({
      phoneProof: 'proof',
      personId: 'p-2',
      label: 'some phone',
    });
  });

  it('says what else there is when the number is refused, and to whoever declines', async () => {
    answerWith({});
    phoneAnswer = { outcome: 'refused' };
    await showNumber();
    expect(await screen.findByText(copy.phoneRefused)).toBeTruthy();
    expect(sent('accounts.submitBinding')).toEqual([]);
    await press(copy.back);
    await press('decline');
    expect(await screen.findByText(copy.declinedTitle)).toBeTruthy();
  });

  it('sends the same once more, under the same key, when no answer came', async () => {
    answerWith({ binding: { ok: 'lost' } });
    await showNumber();
    const again = await screen.findByRole('button', { name: copy.again });
    answerWith({ binding: { ...proved, phoneProof: null, state: 'bound' } });
    fireEvent.click(again);
    await waitFor(() => expect(Taro.reLaunch).toHaveBeenCalled());
    const [first, second] = cloud.callFunction.mock.calls
      .map(([call]: [CloudCall]) => call.data)
      .filter(({ method }) => method === 'accounts.submitBinding');
    expect(second).toEqual(first);
  });

  it('asks for the number once more when WeChat no longer vouches for it', async () => {
    answerWith({ binding: refusal('CodeInvalid') });
    await showNumber();
    expect(await screen.findByText(copy.proofOver)).toBeTruthy();
    expect(screen.getByRole('button', { name: copy.phoneAsk })).toBeTruthy();
  });

  it('leads in whoever was bound meanwhile', async () => {
    answerWith({ binding: refusal('AlreadyBound') });
    await showNumber();
    await waitFor(() => expect(Taro.reLaunch).toHaveBeenCalledWith({ url: '/pages/home/index' }));
  });
});

describe('asking a village', () => {
  const findVillage = async () => {
    await showNumber();
    fireEvent.click(await screen.findByText('County'));
    fireEvent.click(await screen.findByText('Township'));
    fireEvent.click(await screen.findByText('Village'));
  };
  const write = (name: string) => {
    const [nameField] = screen.getAllByRole('textbox');
    fireEvent.change(nameField!, { target: { value: name } });
  };

  it('leads down to a village that uses the system, and sends what is written there', async () => {
    answerWith({});
    await findVillage();
    await press(copy.submit);
    expect((await screen.findByRole('alert')).textContent).toBe(copy.needName);
    write('Ann');
    await press(copy.submit);
    answerWith({ standing: { isBound: false, request } });
    const dialog = await screen.findByRole('dialog');
    fireEvent.click([...dialog.querySelectorAll<HTMLElement>('[role=button]')].at(-1)!);
    expect(await screen.findByText(copy.pendingTitle('Village'))).toBeTruthy();
    expect(sent('accounts.submitJoinRequest')).toEqual([
      {
        phoneProof: 'proof',
        villageCode: '411725105211',
        name: 'Ann',
        householdNumber: null,
        words: '',
        label: 'some phone',
      },
    ]);
  });

  it('does not offer a village that does not use the system', async () => {
    answerWith({});
    await showNumber();
    fireEvent.click(await screen.findByText('County'));
    fireEvent.click(await screen.findByText('Township'));
    fireEvent.click(await screen.findByText(/Without/));
    expect(screen.queryByText(copy.formTitle)).toBeNull();
  });

  it('goes on with what was written after a closed app, and after a number that is believed no longer', async () => {
    answerWith({});
    await findVillage();
    write('Ann');
    answerWith({ asked: refusal('CodeInvalid') });
    await press(copy.submit);
    const dialog = await screen.findByRole('dialog');
    fireEvent.click([...dialog.querySelectorAll<HTMLElement>('[role=button]')].at(-1)!);
    expect(await screen.findByText(copy.proofOver)).toBeTruthy();
    answerWith({});
    await press(copy.phoneAsk);
    expect(await screen.findByDisplayValue('Ann')).toBeTruthy();
  });
});

describe('a request that was sent', () => {
  it('waits, and can be looked after', async () => {
    answerWith({ standing: { isBound: false, request } });
    show();
    await press(copy.look);
    await waitFor(() => expect(sent('accounts.getJoinRequest').length).toBe(2));
    expect(screen.getByText(copy.pendingTitle('Village'))).toBeTruthy();
  });

  it('was refused: the reason first, and a way to ask again with the same words', async () => {
    const rejected = { ...request, state: 'rejected', reason: 'not of here', decidedByName: 'Sec' };
    answerWith({ standing: { isBound: false, request: rejected } });
    show();
    expect(await screen.findByText(/not of here/)).toBeTruthy();
    await press(copy.askAgain);
    expect(await screen.findByText(copy.phoneTitle)).toBeTruthy();
    expect(stored<{ name: string }>('draft:join').read()?.name).toBe('Ann');
  });

  it('was accepted: in', async () => {
    answerWith({ standing: { isBound: true, request: { ...request, state: 'accepted' } } });
    show();
    await waitFor(() => expect(Taro.reLaunch).toHaveBeenCalledWith({ url: '/pages/home/index' }));
  });
});
