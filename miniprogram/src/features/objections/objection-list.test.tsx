import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { Objection } from '@shared/contract/objections';
import { anObjection } from '../../../jest/an-objection';
import { renderPage } from '../../../jest/render-page';
import Taro, { cloud, setCloudAnswer } from '../../../jest/taro';
import { copy } from './copy';
import { ObjectionList, type ObjectionListProps } from './objection-list';

const show = (items: readonly Objection[], props: Partial<ObjectionListProps> = {}) => {
  setCloudAnswer(() => ({ ok: true, data: { items, nextCursor: null } }));
  renderPage(<ObjectionList scopes={['mine', 'todo', 'village']} first="mine" month={null} {...props} />);
};
const asked = () => cloud.callFunction.mock.calls.map(([{ data }]) => data.input);

it('shows what each is about, where it stands and by when, and opens it', async () => {
  const photo = { mediaId: 'm-1', url: 'https://photos.example/1.jpg', width: 800, height: 600 };
  show([
    anObjection({ photos: [photo], objectorName: 'Zhao' }),
    anObjection({ objectionId: 'o-2', state: 'upheld' }),
  ]);
  fireEvent.click(await screen.findByText(copy.states.raised));
  expect(screen.getByText(copy.answerBy('2099-11-23'))).toBeTruthy();
  expect(screen.getByText(copy.raisedBy('Zhao'))).toBeTruthy();
  expect(screen.getByText(copy.states.upheld)).toBeTruthy();
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/objections/detail/index?objectionId=o-1' });
});

it('asks for another part of them by a tab', async () => {
  show([anObjection()]);
  await screen.findByText(copy.states.raised);
  fireEvent.click(screen.getByRole('tab', { name: copy.scopes.todo }));
  await waitFor(() => expect(asked()).toMatchObject([{ scope: 'mine' }, { scope: 'todo' }]));
});

it.each(['mine', 'todo', 'village'] as const)('says that there is none: %s', async (first) => {
  show([], { first });
  expect(await screen.findByText(copy.empty[first])).toBeTruthy();
});

it('my own that are still on the phone stand above, and then nothing says that there are none', async () => {
  show([], { onTheWay: <p>on the way</p> });
  expect(await screen.findByText('on the way')).toBeTruthy();
  await waitFor(() => expect(asked()).toHaveLength(1));
  expect(screen.queryByText(copy.empty.mine)).toBeNull();
});

it('can be of one month’s board, and of all again', async () => {
  show([], { first: 'village', month: '2026-10' });
  expect(await screen.findByText(copy.emptyOfMonth('2026-10'))).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: copy.allMonths }));
  await waitFor(() =>
    expect(asked()).toEqual([{ scope: 'village', month: '2026-10' }, { scope: 'village' }]),
  );
});
