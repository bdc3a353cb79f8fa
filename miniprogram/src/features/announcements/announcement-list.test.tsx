import { fireEvent, render, screen } from '@testing-library/react';
import type { AnnouncementSummary } from '@shared/contract/announcements';
import { partsCopy } from '@/components/copy';
import { setCloudAnswer } from '../../../jest/taro';
import { renderPage } from '../../../jest/render-page';
import { AnnouncementList } from './announcement-list';
import { copy } from './copy';
import { NewestAnnouncementsCard } from './newest-card';

const aNotice = (title: string, fields: Partial<AnnouncementSummary> = {}): AnnouncementSummary => ({
  announcementId: title,
  column: 'service',
  title,
  excerpt: '',
  isPinned: false,
  isRead: false,
  publishedAt: '2026-11-16T00:15:00.000Z',
  ...fields,
});
const answerWith = (items: readonly AnnouncementSummary[]) => ({
  ok: true,
  data: { items, nextCursor: null },
});

describe('the list of notices', () => {
  it('tells the unread ones by a word, not by weight alone', async () => {
    setCloudAnswer(() => answerWith([aNotice('new'), aNotice('old', { isRead: true })]));
    renderPage(<AnnouncementList />);
    await screen.findByText('new');
    expect(screen.getAllByText(copy.unread)).toHaveLength(1);
  });

  it('opens with the column of its address, and with all when there is none such', async () => {
    setCloudAnswer(({ data }) => answerWith([aNotice(JSON.stringify(data.input))]));
    const { unmount } = renderPage(<AnnouncementList first="partyDisclosure" />);
    expect(await screen.findByText('{"column":"partyDisclosure"}')).toBeTruthy();
    const [, second] = screen.getAllByRole('tab');
    expect(second?.textContent).toBe(copy.columns.partyDisclosure);
    expect(screen.getAllByRole('tab')).toHaveLength(7);
    unmount();
    renderPage(<AnnouncementList first="nonsense" />);
    expect(await screen.findByText('{}')).toBeTruthy();
  });

  it('asks for one column, and says when that one is empty', async () => {
    setCloudAnswer(({ data }) =>
      answerWith((data.input as { column?: string }).column === undefined ? [aNotice('new')] : []),
    );
    renderPage(<AnnouncementList />);
    await screen.findByText('new');
    fireEvent.click(screen.getByRole('tab', { name: copy.columns.financeDisclosure }));
    expect(await screen.findByText(copy.emptyColumn)).toBeTruthy();
  });

  it('says what to do when there is no notice, and when none came', async () => {
    setCloudAnswer(() => ({ ok: false, error: { code: 'Internal', requestId: 'q-1' } }));
    renderPage(<AnnouncementList />);
    const retry = await screen.findByText(partsCopy.retry);
    setCloudAnswer(() => answerWith([]));
    fireEvent.click(retry);
    expect(await screen.findByText(copy.empty)).toBeTruthy();
    expect(screen.getByText(copy.emptyAdvice)).toBeTruthy();
  });
});

describe('the notices of the first page', () => {
  it('are three, with their whole titles', () => {
    const titles = ['one', 'two', 'three', 'four'];
    render(<NewestAnnouncementsCard items={titles.map((title) => aNotice(title))} />);
    expect(screen.getByText('three')).toBeTruthy();
    expect(screen.queryByText('four')).toBeNull();
  });

  it('are none yet: a sentence says so', () => {
    render(<NewestAnnouncementsCard items={[]} />);
    expect(screen.getByText(copy.empty)).toBeTruthy();
  });
});
