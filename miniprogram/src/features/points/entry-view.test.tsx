import { fireEvent, screen } from '@testing-library/react';
import type { Entry } from '@shared/contract/points';
import Taro from '../../../jest/taro';
import { renderPage } from '../../../jest/render-page';
import { copy } from './copy';
import { EntryView } from './entry-view';

const rule: Entry['rule'] = {
  ruleId: 'r-1',
  version: 2,
  category: 'voluntaryService',
  title: 'Patrol',
  words: 'For every patrol',
  unit: 'time',
  deltaTenths: 20,
  capDayTenths: null,
  capMonthTenths: 100,
  capYearTenths: null,
  appliesTo: ['person'],
  isEvidenceNeeded: false,
  validFrom: '2026-01-01',
  validTo: null,
};
const show = (fields: Partial<Entry> = {}) =>
  renderPage(
    <EntryView
      entry={{
        entryId: 'e-1',
        subject: { kind: 'person', id: 'p-1' },
        subjectName: 'Wang',
        ruleId: 'r-1',
        ruleTitle: 'Patrol',
        category: 'voluntaryService',
        deltaTenths: 20,
        askedTenths: 20,
        effectiveOn: '2026-10-30',
        month: '2026-10',
        recordedAt: '2026-10-30T01:00:00.000Z',
        source: 'instant',
        note: '',
        reversedBy: null,
        reverses: null,
        rule,
        quantity: 1,
        recorderName: 'Li',
        photos: [],
        sourceTitle: null,
        reversalReason: null,
        canReverse: false,
        ...fields,
      }}
    />,
  );
const openedEntries = () => Taro.navigateTo.mock.calls.map(([{ url }]) => url);

describe('an entry', () => {
  it('tells the rule in the words of its day, who recorded it, and leads to the others', () => {
    show();
    expect(screen.getByText('For every patrol')).toBeTruthy();
    expect(screen.getByText(copy.ruleVersion(2, '2026-01-01'))).toBeTruthy();
    expect(screen.getByText('Li')).toBeTruthy();
    fireEvent.click(screen.getByText(copy.entriesOfAll('Wang')));
    expect(openedEntries()).toEqual(['/pages/points/entries/index?subjectKind=person&subjectId=p-1']);
  });

  it('says until when a rule was in force that is no more', () => {
    show({ rule: { ...rule, validTo: '2026-10-31' } });
    expect(screen.getByText(copy.ruleVersionUntil(2, '2026-01-01', '2026-10-31'))).toBeTruthy();
  });

  it('says why it counts in a later month than its own, and nothing where it does not', () => {
    const { unmount } = show({ month: '2026-11' });
    expect(screen.getByText(copy.countsLater('2026-10'))).toBeTruthy();
    unmount();
    show();
    expect(screen.queryByText(copy.countsLater('2026-10'))).toBeNull();
  });

  it('leads to the one that took it back, and from there to itself', () => {
    const { unmount } = show({ reversedBy: 'e-2', reversalReason: 'Twice' });
    expect(screen.getByText('Twice')).toBeTruthy();
    expect(screen.getByText(copy.cancelled(20))).toBeTruthy();
    fireEvent.click(screen.getByText(copy.reversedBy));
    unmount();
    show({ entryId: 'e-2', reverses: 'e-1', deltaTenths: -20 });
    fireEvent.click(screen.getByText(copy.reverses));
    expect(openedEntries()).toEqual([
      '/pages/points/entry/index?entryId=e-2',
      '/pages/points/entry/index?entryId=e-1',
    ]);
  });
});
