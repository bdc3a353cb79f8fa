import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { Objection } from '@shared/contract/objections';
import { anObjection } from '../../../jest/an-objection';
import { renderPage } from '../../../jest/render-page';
import { cloud, setCloudAnswer } from '../../../jest/taro';
import { errorCopy } from '@/api/error-copy';
import { copy as objectionCopy } from './copy';
import { decideCopy as copy } from './decide-copy';
import type { ReplacementField } from './decide-sheet';
import { ObjectionActions } from './objection-actions';

jest.mock('@nutui/nutui-react-taro/dist/es/packages/popup', (): unknown =>
  jest.requireActual('../../../jest/popup'),
);

const rule = { ruleId: 'r-9', title: 'Sweep', unit: 'time', unitCount: 1, deltaTenths: 10 } as const;

/** Stands in for the picker that the page brings. */
const Replacement: ReplacementField = ({ subjectKind, problem, onChange }) => (
  <>
    <button onClick={() => onChange({ rule, quantity: 2 })}>{subjectKind}</button>
    {problem !== undefined && <p role="alert">{problem}</p>}
  </>
);

const show = (fields: Partial<Objection>) =>
  renderPage(<ObjectionActions objection={anObjection(fields)} replacementField={Replacement} />);
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const inSheet = (name: string) =>
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name }));
const answerField = () => screen.getByLabelText(copy.answerLabel);
const sent = () => cloud.callFunction.mock.calls.map(([{ data }]) => data);
const granted = () => setCloudAnswer(() => ({ ok: true, data: anObjection({ state: 'upheld' }) }));

describe('answering an objection', () => {
  it('wants words, asks once more, and sends the answer', async () => {
    granted();
    show({ canDecide: true });
    press(copy.decisions.uphold.word);
    inSheet(copy.next);
    expect(screen.getByRole('alert').textContent).toBe(copy.needAnswer);
    inSheet(copy.decisions.uphold.phrases[0]);
    inSheet(copy.next);
    expect(screen.getByText(copy.ask.uphold(20))).toBeTruthy();
    expect(sent()).toEqual([]);
    inSheet(copy.decisions.uphold.confirm);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(sent()).toMatchObject([
      {
        method: 'objections.decide',
        input: { objectionId: 'o-1', decision: 'uphold', answer: copy.decisions.uphold.phrases[0] },
      },
    ]);
    expect(sent()[0]?.input).not.toHaveProperty('replacement');
  });

  it('wants a rule where something else is due, and says what the entry becomes before it does', async () => {
    granted();
    show({ canDecide: true });
    press(copy.decisions.correct.word);
    fireEvent.click(screen.getByRole('radio', { name: copy.dueOptions.other }));
    fireEvent.input(answerField(), { target: { value: ' Mixed up ' } });
    inSheet(copy.next);
    expect(screen.getByRole('alert').textContent).toBe(copy.needRule);
    inSheet('person');
    inSheet(copy.next);
    expect(screen.getByText(copy.ask.correct(20, copy.instead('Sweep', '2 次', 20)))).toBeTruthy();
    inSheet(copy.back);
    expect((answerField() as HTMLTextAreaElement).value).toBe(' Mixed up ');
    inSheet(copy.next);
    inSheet(copy.decisions.correct.confirm);
    await waitFor(() => expect(sent()).toHaveLength(1));
    expect(sent()[0]?.input).toMatchObject({
      ...{ decision: 'correct', answer: 'Mixed up', replacement: { ruleId: 'r-9', quantity: 2 } },
    });
  });

  it('sends no rule when nothing is due after all', async () => {
    granted();
    show({ canDecide: true });
    press(copy.decisions.correct.word);
    fireEvent.click(screen.getByRole('radio', { name: copy.dueOptions.other }));
    inSheet('person');
    fireEvent.click(screen.getByRole('radio', { name: copy.dueOptions.nothing }));
    inSheet(copy.decisions.correct.phrases[0]);
    inSheet(copy.next);
    expect(screen.getByText(copy.ask.correct(20, copy.nothing))).toBeTruthy();
    inSheet(copy.decisions.correct.confirm);
    await waitFor(() => expect(sent()).toHaveLength(1));
    expect(sent()[0]?.input).not.toHaveProperty('replacement');
  });

  it('keeps the words when it is refused, and says why', async () => {
    setCloudAnswer(() => ({ ok: false, error: { code: 'StateConflict', details: {}, requestId: 'r' } }));
    show({ canDecide: true });
    press(copy.decisions.uphold.word);
    fireEvent.input(answerField(), { target: { value: 'On the list' } });
    inSheet(copy.next);
    inSheet(copy.decisions.uphold.confirm);
    expect(await screen.findByText(errorCopy.StateConflict)).toBeTruthy();
    inSheet(copy.back);
    expect((answerField() as HTMLTextAreaElement).value).toBe('On the list');
  });
});

it('taking an own objection back asks first', async () => {
  granted();
  show({ isMine: true, canWithdraw: true });
  expect(screen.queryByRole('button', { name: copy.decisions.correct.word })).toBeNull();
  press(objectionCopy.withdraw);
  expect(sent()).toEqual([]);
  inSheet(objectionCopy.withdraw);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(sent()).toMatchObject([{ method: 'objections.withdraw', input: { objectionId: 'o-1' } }]);
});
