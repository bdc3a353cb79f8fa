import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { cloud, setCloudAnswer } from '../../../jest/taro';
import { renderPage } from '../../../jest/render-page';
import { copy, fieldWords } from './copy';
import { ImportPage } from './import-page';

const aim = { kind: 'roster', unitCode: undefined } as const;

const anImport = (state: string, more: object = {}) => ({
  ...{ importId: 'i-1', kind: 'roster', unitCode: '411725105211', fileName: 'roster.xlsx', state },
  ...{ rowCount: 10, doneCount: 0, counts: { add: 6, change: 2, same: 1, refuse: 1 }, missingCount: 0 },
  ...{ startedAt: '2026-11-20T03:00:00.000Z', startedByName: 'Ann', finishedAt: null },
  ...more,
});

const refused = {
  ...{ rowNumber: 4, plan: 'refuse', values: { name: 'Bob', phone: '123' }, changes: [] },
  problems: [{ field: 'phone', code: 'phoneInvalid', sentence: 'the number is wrong' }],
};

type Answers = Readonly<Record<string, (input: unknown) => unknown>>;

/** Answers by method; the rows are the refused one unless a test says otherwise. */
const answer = (answers: Answers): void => {
  const rows = { items: [refused], nextCursor: null };
  setCloudAnswer(({ data }) => {
    const own = answers[data.method];
    return { ok: true, data: own === undefined ? rows : own(data.input) };
  });
};

const callsOf = (method: string) =>
  cloud.callFunction.mock.calls.map(([{ data }]) => data).filter((data) => data.method === method);

describe('an import that is to be checked', () => {
  it('says exactly what will happen before it is brought in', async () => {
    answer({ 'sheets.getImport': () => anImport('ready') });
    renderPage(<ImportPage aim={aim} importId="i-1" />);
    fireEvent.click(await screen.findByRole('button', { name: copy.confirm(8) }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('新增 6 行、更正 2 行；1 行没有变化，不动；1 行有问题，这次不导入');
  });

  it('shows first what is wrong, and corrects it in place', async () => {
    answer({
      'sheets.getImport': () => anImport('ready'),
      'sheets.submitImportRow': () => ({
        row: { ...refused, plan: 'add', problems: [] },
        import: anImport('ready'),
      }),
    });
    renderPage(<ImportPage aim={aim} importId="i-1" />);
    fireEvent.click(await screen.findByRole('button', { name: `第 4 行 ${copy.correct}` }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText('the number is wrong')).toBeTruthy();
    const field = within(dialog).getByLabelText(fieldWords.roster['phone'] ?? '');
    fireEvent.input(field, { target: { value: '13800000000' } });
    fireEvent.click(within(dialog).getByRole('button', { name: copy.saveRow }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(callsOf('sheets.submitImportRow')[0]?.input).toEqual({
      importId: 'i-1',
      rowNumber: 4,
      values: { phone: '13800000000' },
    });
    expect(callsOf('sheets.listImportRows')[0]?.input).toMatchObject({ plan: 'refuse' });
  });
});

describe('an import that is being written', () => {
  it('is carried on until it is done, and then reported', async () => {
    let turn = 0;
    answer({
      'sheets.getImport': () => anImport(turn < 3 ? 'applying' : 'done', { doneCount: turn * 3 }),
      'sheets.advanceImport': () => {
        turn += 1;
        return anImport(turn < 3 ? 'applying' : 'done', { doneCount: turn * 3 });
      },
    });
    renderPage(<ImportPage aim={aim} importId="i-1" />);
    const counts = { add: 6, change: 2, same: 1, refuse: 1 };
    expect(await screen.findByText(copy.doneSentence(counts))).toBeTruthy();
    expect(screen.getByText(copy.doneRefused(1))).toBeTruthy();
    expect(callsOf('sheets.advanceImport').map(({ requestKey }) => requestKey)).toHaveLength(3);
  });
});
