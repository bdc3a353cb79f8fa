import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { setCloudAnswerToOwner } from '../../../jest/phone-outbox';
import { renderPage } from '../../../jest/render-page';
import Taro, { cloud } from '../../../jest/taro';
import { copy } from './copy';
import { OpenButton } from './open-button';

jest.mock('@nutui/nutui-react-taro/dist/es/packages/popup', (): unknown =>
  jest.requireActual('../../../jest/popup'),
);

const person = (personId: string, name: string) => ({ personId, name, gridName: null });
const opened = () => cloud.callFunction.mock.calls.filter(([{ data }]) => data.method === 'applicants.open');
const inSheet = (name: string) =>
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name }));

beforeEach(() => {
  setCloudAnswerToOwner(({ data }) => {
    if (data.method === 'people.listPeople') {
      return { ok: true, data: { items: [person('p-1', 'Wang'), person('p-2', 'Li')], nextCursor: null } };
    }
    return data.method === 'applicants.list'
      ? { ok: true, data: { items: [person('p-1', 'Wang')], nextCursor: null } }
      : { ok: true, data: { personId: 'p-2' } };
  });
  renderPage(<OpenButton />);
  fireEvent.click(screen.getByRole('button', { name: copy.open }));
});

describe("opening an applicant's file", () => {
  it('is offered for those who have none', async () => {
    expect(await screen.findByText('Li')).toBeTruthy();
    await waitFor(() => expect(screen.queryByText('Wang')).toBeNull());
  });

  it('asks first, can be thought over, and leads to the file', async () => {
    fireEvent.click(await screen.findByText('Li'));
    expect(screen.getByText(copy.askOpenSentence)).toBeTruthy();
    inSheet(copy.back);
    fireEvent.click(await screen.findByText('Li'));
    expect(opened()).toEqual([]);
    inSheet(copy.open);
    await waitFor(() => expect(opened()).toHaveLength(1));
    expect(opened()[0]?.[0].data.input).toEqual({ personId: 'p-2' });
    await waitFor(() =>
      expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/applicants/file/index?personId=p-2' }),
    );
  });
});
