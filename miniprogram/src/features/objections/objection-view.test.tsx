import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { Objection } from '@shared/contract/objections';
import { aRanking, aRankingRow } from '../../../jest/a-ranking';
import { anEntrySummary } from '../../../jest/an-entry';
import { anObjection } from '../../../jest/an-objection';
import { renderPage } from '../../../jest/render-page';
import Taro, { setCloudAnswer } from '../../../jest/taro';
import { copy } from './copy';
import { ObjectionView } from './objection-view';

const show = (fields: Partial<Objection> = {}) =>
  renderPage(<ObjectionView objection={anObjection(fields)} />);
const texts = (): string => document.body.textContent;
const opened = () => Taro.navigateTo.mock.calls.map(([{ url }]) => url);

describe('an objection that waits', () => {
  it('tells what is frozen, which board waits, and leads to the entry', () => {
    show();
    expect(texts()).toContain(copy.frozen(20));
    expect(texts()).toContain(copy.boardWaits('2026-11'));
    expect(texts()).not.toContain(copy.raisedBy(''));
    fireEvent.click(screen.getByText(copy.seeEntry));
    expect(opened()).toEqual(['/pages/points/entry/index?entryId=e-1']);
  });

  it('says by when the village answers, that it is late, and that the township has it', () => {
    const { unmount } = show();
    expect(texts()).toContain(copy.answerBy('2099-11-23'));
    unmount();
    const late = show({ answerBy: '2026-01-01T15:59:00.000Z' });
    expect(texts()).toContain(copy.answerLate);
    late.unmount();
    show({ state: 'escalated', escalatedAt: '2026-11-24T16:05:00.000Z' });
    expect(texts()).toContain(copy.steps.escalatedLate);
    expect(texts()).toContain(copy.steps.nextTownship);
  });

  it('says why it went to the township at once', () => {
    show({ state: 'escalated', escalatedAt: anObjection().raisedAt });
    expect(texts()).toContain(copy.steps.escalatedAtOnce);
  });

  it('names the month it counts in when the board of the entry was final', () => {
    show({ countsInMonth: '2026-12' });
    expect(texts()).toContain(copy.nextMonth('2026-12'));
  });

  it('tells those concerned that others answer, and the objector nothing of the kind', () => {
    const { unmount } = show({ isOwnMatter: true });
    expect(texts()).toContain(copy.ownMatter);
    unmount();
    show({ isOwnMatter: true, isMine: true });
    expect(texts()).not.toContain(copy.ownMatter);
  });
});

it('who raised it is told by name, with who did it for them, to those who may know', () => {
  show({ objectorName: 'Zhao', proxyName: 'Qian' });
  expect(texts()).toContain(copy.raisedBy('Zhao'));
  expect(texts()).toContain(copy.doneFor('Qian'));
});

describe('an objection that was answered', () => {
  const answered = { decidedAt: '2026-11-20T03:00:00.000Z', deciderName: 'Li', answer: 'On the list' };

  it('shows the answer and by whom, and nothing frozen any more', () => {
    show({ ...answered, state: 'upheld', entry: anEntrySummary() });
    for (const words of [copy.steps.upheld, copy.answeredBy('Li'), 'On the list'])
      expect(texts()).toContain(words);
    expect(texts()).not.toContain(copy.frozen(20));
    expect(screen.queryByText(copy.change)).toBeNull();
  });

  it('shows the entry before and after, and the place once the board is final', async () => {
    const before = { rank: 2, scoreTenths: 900 };
    const row = aRankingRow(4, { subjectId: 'p-1', scoreTenths: 890, before });
    setCloudAnswer(({ data }) => {
      expect(data).toMatchObject({
        method: 'points.getRanking',
        input: { board: 'person', month: '2026-11' },
      });
      return { ok: true, data: aRanking({ state: 'final', rows: [row] }) };
    });
    const correction = anEntrySummary({ entryId: 'e-3', ruleId: 'r-2', ruleTitle: 'Sweep', deltaTenths: 10 });
    const ids = { reversalId: 'e-2', correctionId: 'e-3', correction };
    show({ ...answered, ...ids, state: 'corrected', entry: anEntrySummary({ reversedBy: 'e-2' }) });
    await waitFor(() => expect(texts()).toContain(copy.place(4, 890)));
    for (const words of [copy.place(2, 900), copy.delta(20), copy.delta(10), 'Sweep'])
      expect(texts()).toContain(words);
    fireEvent.click(screen.getByText(copy.seeReversal));
    fireEvent.click(screen.getByText(copy.seeCorrection));
    expect(opened()).toEqual([
      '/pages/points/entry/index?entryId=e-2',
      '/pages/points/entry/index?entryId=e-3',
    ]);
  });

  it('says that the places come later while the publicity lasts', async () => {
    setCloudAnswer(() => ({ ok: true, data: aRanking({ state: 'publicity' }) }));
    show({ ...answered, state: 'corrected', reversalId: 'e-2' });
    await waitFor(() => expect(texts()).toContain(copy.rankLater('2026-11')));
    expect(texts()).toContain(copy.none);
  });
});
