import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { ApplicantFile } from '@shared/contract/applicants';
import { categoryWords } from '@shared/domain/points-copy';
import { setCloudAnswerToOwner } from '../../../jest/phone-outbox';
import { renderPage } from '../../../jest/render-page';
import Taro, { cloud } from '../../../jest/taro';
import { copy } from './copy';
import { FileView } from './file-view';
import { ReviewSheet } from './review-sheet';

const aFile = (fields: Partial<ApplicantFile> = {}): ApplicantFile => ({
  ...{ personId: 'p-2', name: 'Wang', gridName: null, state: 'inTraining', openedOn: '2026-03-02' },
  ...{ scoreTenths: 640, failedReviews: 0, endedOn: null, reviews: [], canReview: true },
  parts: [{ category: 'keyMoments', scoreTenths: 100, fullTenths: 200 }],
  ...fields,
});
const review = (on: string, isPassed: boolean) => ({
  ...{ on, at: `${on}T01:00:00.000Z`, isPassed, words: `of ${on}`, reviewerName: 'Zhao' },
});

describe("an applicant's file", () => {
  it('tells the points by part, what is missing to eighty, and leads to the entries', () => {
    renderPage(<FileView file={aFile()} />);
    expect(screen.getByText('64.0')).toBeTruthy();
    expect(screen.getByText(copy.stateNotes.inTraining(640)).textContent).toContain('还差 16.0 分');
    expect(screen.getByText(categoryWords.keyMoments)).toBeTruthy();
    expect(screen.getByText('10.0 / 20')).toBeTruthy();
    fireEvent.click(screen.getByText(copy.seeEntries));
    expect(Taro.navigateTo).toHaveBeenCalledWith({
      url: '/pages/points/entries/index?subjectKind=applicant&subjectId=p-2',
    });
  });

  it('has the newest review on top, each with its result in words', () => {
    const reviews = [review('2026-06-30', false), review('2026-09-30', true)];
    renderPage(<FileView file={aFile({ reviews, failedReviews: 1 })} />);
    expect(screen.getAllByText(/^of /u).map(({ textContent }) => textContent)).toEqual([
      'of 2026-09-30',
      'of 2026-06-30',
    ]);
    expect([screen.getByText(copy.passed), screen.getByText(copy.notPassed)]).toHaveLength(2);
    expect(screen.getByText(copy.failed(1))).toBeTruthy();
  });
});

describe('a review', () => {
  it('wants a result and words, and warns of the third that is failed', async () => {
    setCloudAnswerToOwner(() => ({ ok: true, data: aFile() }));
    const onClose = jest.fn();
    renderPage(<ReviewSheet file={aFile({ failedReviews: 2 })} onClose={onClose} />);
    const write = () => fireEvent.click(screen.getByRole('button', { name: copy.review }));
    write();
    expect(screen.getAllByRole('alert').map(({ textContent }) => textContent)).toEqual([
      copy.needResult,
      copy.needWords,
    ]);
    expect(screen.queryByText(copy.lastStrike)).toBeNull();
    fireEvent.click(screen.getByRole('radio', { name: copy.notPassed }));
    expect(screen.getByText(copy.lastStrike)).toBeTruthy();
    fireEvent.input(screen.getByLabelText(copy.wordsLabel), { target: { value: 'away too often' } });
    write();
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    const [reviewed] = cloud.callFunction.mock.calls
      .map(([{ data }]) => data)
      .filter(({ method }) => method === 'applicants.review');
    expect(reviewed?.input).toEqual({ personId: 'p-2', isPassed: false, words: 'away too often' });
  });
});
