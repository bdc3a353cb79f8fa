import { screen } from '@testing-library/react';
import type { Activity } from '@shared/contract/check-ins';
import { setCloudAnswer } from '../../../jest/taro';
import { renderPage } from '../../../jest/render-page';
import { ActivityList } from './activity-list';
import { copy } from './copy';

const hourMs = 3_600_000;
const inHours = (hours: number): string => new Date(Date.now() + hours * hourMs).toISOString();

const anActivity = (title: string, from: number, fields: Partial<Activity> = {}): Activity => ({
  activityId: title,
  kind: 'volunteering',
  title,
  place: '',
  startsAt: inHours(from),
  endsAt: inHours(from + 2),
  phase: 'open',
  rule: null,
  checkInCount: 0,
  isCheckedIn: false,
  ...fields,
});
const nobody = { canRun: false, canCheckIn: false, canSeeWho: false };
const secretary = { canRun: true, canCheckIn: true, canSeeWho: true };
const show = (items: readonly Activity[], rights: typeof nobody) => {
  setCloudAnswer(() => ({ ok: true, data: { items, nextCursor: null } }));
  renderPage(<ActivityList rights={rights} />);
};
const buttons = () => screen.queryAllByRole('button').map(({ textContent }) => textContent);

describe('the list of activities', () => {
  it('puts those that are on first', async () => {
    show([anActivity('later', 5, { phase: 'upcoming' }), anActivity('now', -1)], nobody);
    await screen.findByText('now');
    expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual(['now', 'later']);
    expect(buttons()).toEqual([]);
  });

  it('offers the secretary the code while it is on, the roster after, nothing before', async () => {
    show(
      [
        anActivity('now', -1, { isCheckedIn: true }),
        anActivity('later', 5, { phase: 'upcoming' }),
        anActivity('yesterday', -24, { phase: 'over', checkInCount: 4 }),
        anActivity('long ago', -24 * 90, { phase: 'over' }),
      ],
      secretary,
    );
    await screen.findByText('now');
    expect(buttons()).toEqual([copy.showCode, copy.roster, copy.roster, copy.who]);
  });

  it('offers a member to check in, once', async () => {
    show([anActivity('now', -1), anActivity('done', -1, { isCheckedIn: true })], {
      ...nobody,
      canCheckIn: true,
    });
    await screen.findByText('now');
    expect(buttons()).toEqual([copy.checkIn]);
    expect(screen.getByText(copy.checkedIn)).toBeTruthy();
  });

  it('says what to do when there is none', async () => {
    show([], secretary);
    expect(await screen.findByText(copy.openFirst)).toBeTruthy();
    expect(buttons()).toEqual([copy.openOne]);
  });
});
