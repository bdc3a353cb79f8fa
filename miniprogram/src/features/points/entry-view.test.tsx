import { fireEvent, screen } from '@testing-library/react';
import type { Entry } from '@shared/contract/points';
import Taro from '../../../jest/taro';
import { aRule } from '../../../jest/a-rule';
import { anEntry } from '../../../jest/an-entry';
import { renderPage } from '../../../jest/render-page';
import { copy as pointsCopy } from './copy';
import { entryCopy as copy } from './entry-copy';
import { EntryView } from './entry-view';

const rule = aRule({ version: 2, words: 'For every patrol', capMonthTenths: 100 });
const show = (fields: Partial<Entry> = {}) =>
  renderPage(
    <EntryView
      entry={anEntry({
        effectiveOn: '2026-10-30',
        month: '2026-10',
        recordedAt: '2026-10-30T01:00:00.000Z',
        rule,
        ...fields,
      })}
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

  it('says in publicity that an objection is the way, and to nobody who may not object', () => {
    const { unmount } = show({ isInPublicity: true, canObject: true });
    expect(screen.getByText(copy.inPublicity)).toBeTruthy();
    unmount();
    show({ isInPublicity: true });
    expect(screen.queryByText(copy.inPublicity)).toBeNull();
  });

  it('leads to the one that took it back, and from there to itself', () => {
    const { unmount } = show({ reversedBy: 'e-2', reversalReason: 'Twice' });
    expect(screen.getByText('Twice')).toBeTruthy();
    expect(screen.getByText(copy.cancelled(20))).toBeTruthy();
    expect(screen.getByText(copy.isReversed)).toBeTruthy();
    fireEvent.click(screen.getByText(copy.reversedBy));
    unmount();
    show({ entryId: 'e-2', reverses: 'e-1', deltaTenths: -20 });
    expect(screen.queryByText(copy.isReversed)).toBeNull();
    fireEvent.click(screen.getByText(copy.reverses));
    expect(openedEntries()).toEqual([
      '/pages/points/entry/index?entryId=e-2',
      '/pages/points/entry/index?entryId=e-1',
    ]);
  });

  it('says who confirmed it and when, and what cut it', () => {
    show({
      ...{ confirmerName: 'Zhao', confirmedAt: '2026-10-30T02:00:00.000Z' },
      ...{ askedTenths: 50, deltaTenths: 20, cutBy: 'month' },
    });
    expect(screen.getByText('Zhao')).toBeTruthy();
    expect(screen.getByText('10月30日 10:00')).toBeTruthy();
    expect(screen.getByText(pointsCopy.cut(50, 'month'))).toBeTruthy();
  });

  it('leads to what stands in its place, and from there back', () => {
    const { unmount } = show({ reversedBy: 'e-2', correctedBy: 'e-3' });
    fireEvent.click(screen.getByText(copy.correctedBy));
    unmount();
    show({ entryId: 'e-3', corrects: 'e-1' });
    fireEvent.click(screen.getByText(copy.corrects));
    expect(openedEntries()).toEqual([
      '/pages/points/entry/index?entryId=e-3',
      '/pages/points/entry/index?entryId=e-1',
    ]);
  });

  it('offers an objection to whoever may raise one, and tells how the one that waits stands', () => {
    const { unmount } = show({ canObject: true });
    fireEvent.click(screen.getByText(copy.object));
    unmount();
    show({ isFrozen: true, objection: { objectionId: 'o-1', state: 'escalated' } });
    expect(screen.queryByText(copy.object)).toBeNull();
    fireEvent.click(screen.getByText(copy.objections.escalated));
    expect(openedEntries()).toEqual([
      '/pages/objections/raise/index?entryId=e-1',
      '/pages/objections/detail/index?objectionId=o-1',
    ]);
  });
});
