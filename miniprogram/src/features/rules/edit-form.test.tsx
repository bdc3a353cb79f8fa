import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { aBook, aBookRule, bookVillageCode } from '../../../jest/a-book';
import { renderPage } from '../../../jest/render-page';
import Taro, { cloud, setCloudAnswer } from '../../../jest/taro';
import { copy } from './copy';
import { EditForm } from './edit-form';
import { formCopy } from './form-copy';

const patrol = aBookRule({ title: 'Patrol' });

const show = (ruleId: string | null, publish: object = { ok: true, data: patrol }) => {
  setCloudAnswer(({ data }) =>
    data.method === 'rules.getBook' ? { ok: true, data: aBook({ rules: [patrol] }) } : publish,
  );
  return renderPage(<EditForm title="Edit" unitCode={bookVillageCode} ruleId={ruleId} />);
};
const type = async (label: string, value: string) =>
  fireEvent.change(await screen.findByRole('textbox', { name: label }), { target: { value } });
const publish = () => fireEvent.click(screen.getByRole('button', { name: formCopy.publish }));
const confirm = () =>
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: formCopy.publish }));
const sent = () =>
  cloud.callFunction.mock.calls
    .map(([{ data }]) => data)
    .filter(({ method }) => method === 'rules.publish')
    .map(({ input }) => input);

describe('writing a rule', () => {
  it('says beside each field what is wrong, and sends nothing', async () => {
    show(null);
    await type(copy.fields.capDayTenths, '1');
    publish();
    expect(screen.getAllByRole('alert').map(({ textContent }) => textContent)).toEqual([
      formCopy.problems.missing,
      formCopy.problems.notPoints,
    ]);
    expect(sent()).toEqual([]);
  });

  it('reads it back with what it changes, and goes back to the book once it is published', async () => {
    show(patrol.ruleId);
    await type(formCopy.points, '3');
    publish();
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByText('+2.0 分')).toBeTruthy();
    expect(dialog.getByText('+3.0 分')).toBeTruthy();
    expect(sent()).toEqual([]);
    confirm();
    await waitFor(() =>
      expect(sent()).toMatchObject([{ ruleId: patrol.ruleId, deltaTenths: 30, seenVersion: 1 }]),
    );
    await waitFor(() => expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/home/index' }));
  });

  it('keeps what was written until it is published or thrown away', async () => {
    const { unmount } = show(patrol.ruleId);
    await type(formCopy.points, '7');
    unmount();
    show(patrol.ruleId);
    expect(await screen.findByDisplayValue('7')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: formCopy.discard }));
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: formCopy.discard }));
    expect(screen.queryByDisplayValue('7')).toBeNull();
  });

  it('says so when somebody else has published another version meanwhile', async () => {
    const error = { code: 'StateConflict', details: { reason: 'newerVersion' }, requestId: 'r' };
    show(patrol.ruleId, { ok: false, error });
    await type(formCopy.points, '3');
    publish();
    confirm();
    expect(await screen.findByText(copy.refusals.newerVersion)).toBeTruthy();
  });

  it('can be tried on last month before it is published, when the rule has entries', async () => {
    show(patrol.ruleId);
    await type(formCopy.points, '3');
    fireEvent.click(screen.getByRole('button', { name: formCopy.try }));
    expect(Taro.navigateTo).toHaveBeenCalledWith({
      url: `/pages/rules/trial/index?unitCode=${bookVillageCode}`,
    });
    expect(sent()).toEqual([]);
  });

  it('of a rule that is not in the book says that it is gone', async () => {
    show('elsewhere');
    expect(await screen.findByText(formCopy.gone)).toBeTruthy();
  });
});
