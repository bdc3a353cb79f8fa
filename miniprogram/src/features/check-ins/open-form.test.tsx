import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { InputOf } from '@shared/contract/method';
import type { checkIns } from '@shared/contract/index';
import { setCloudAnswerToOwner, startOutboxInTests } from '../../../jest/phone-outbox';
import Taro, { cloud } from '../../../jest/taro';
import { renderPage } from '../../../jest/render-page';
import { openCopy as copy } from './open-copy';
import { OpenActivityForm } from './open-form';

const rule = {
  ruleId: '411725105211-party-day',
  version: 1,
  category: 'organisationLife',
  title: 'Coming',
  words: 'Five points each time',
  unit: 'time',
  deltaTenths: 50,
  capDayTenths: null,
  capMonthTenths: null,
  capYearTenths: null,
  appliesTo: ['person'],
  isEvidenceNeeded: false,
  validFrom: '2026-01-01',
  validTo: null,
};

type Opened = InputOf<typeof checkIns.openActivity>;

const sent = (): Opened[] =>
  cloud.callFunction.mock.calls
    .map(([{ data }]) => data)
    .filter(({ method }) => method === 'check-ins.openActivity')
    .map(({ input }) => input as Opened);

const show = () => {
  setCloudAnswerToOwner(({ data }) =>
    data.method === 'points.listRules'
      ? { ok: true, data: { items: [rule] } }
      : { ok: true, data: { activityId: 'a-1', phase: 'open' } },
  );
  renderPage(<OpenActivityForm title="Open" />);
};
const pressOpen = () => fireEvent.click(screen.getByRole('button', { name: copy.open }));
const confirm = () =>
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: copy.open }));
const pick = async (title: string) => {
  fireEvent.click(screen.getByText(copy.pickRule));
  fireEvent.click(await screen.findByText(title));
};

startOutboxInTests();

describe('opening an activity', () => {
  it('says what is missing and sends nothing', () => {
    show();
    pressOpen();
    expect(screen.getAllByRole('alert').map(({ textContent }) => textContent)).toEqual([
      copy.problems.title,
      copy.problems.rule,
    ]);
    expect(sent()).toEqual([]);
  });

  it('reads it back, opens it from about now for two hours, and leads to the code', async () => {
    show();
    fireEvent.change(screen.getByRole('textbox', { name: copy.titleLabel }), {
      target: { value: 'Party day' },
    });
    await pick('Coming');
    pressOpen();
    expect(screen.getByText(/^Party day，.*5\.0/)).toBeTruthy();
    expect(sent()).toEqual([]);
    confirm();
    await waitFor(() =>
      expect(Taro.redirectTo).toHaveBeenCalledWith({
        url: '/pages/check-ins/show-code/index?activityId=a-1',
      }),
    );
    const [{ startsAt, endsAt, ...input }] = sent() as [Opened];
    expect(input).toEqual({ kind: 'themedPartyDay', title: 'Party day', place: '', ruleId: rule.ruleId });
    expect(Date.parse(endsAt) - Date.parse(startsAt)).toBe(2 * 60 * 60 * 1_000);
    expect(Date.parse(startsAt)).toBeLessThanOrEqual(Date.now());
  });

  it('names no rule when it scores nothing', async () => {
    show();
    fireEvent.change(screen.getByRole('textbox', { name: copy.titleLabel }), {
      target: { value: 'Lesson' },
    });
    await pick(copy.scoresNothing);
    pressOpen();
    confirm();
    await waitFor(() => expect(sent()).toHaveLength(1));
    expect(sent()[0]).not.toHaveProperty('ruleId');
  });
});
