import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { Rule } from '@shared/contract/rules';
import { aRule } from '../../../jest/a-rule';
import { setCloudAnswerToOwner, startOutboxInTests } from '../../../jest/phone-outbox';
import { renderPage } from '../../../jest/render-page';
import Taro, { cloud } from '../../../jest/taro';
import type { Me } from '@/api/use-me';
import { outbox } from '@/api/outbox/phone-outbox';
import { partsCopy } from '@/components/copy';
import { deltaPointsWords } from '@/words/number-copy';
import { claimCopy as copy } from './claim-copy';
import { ClaimForm } from './claim-form';
import { postCopy } from './post-copy';

startOutboxInTests();

const me = {
  ...{ personId: 'p-1', partyStatus: 'full', household: { householdId: 'h-1' } },
  roles: [{ role: 'villager' }],
} as unknown as Me;
const study = aRule({ ruleId: 'study', title: 'Study', recorders: ['claim'], isConfirmationNeeded: true });
const yard = aRule({ ruleId: 'yard', title: 'Yard', recorders: ['claim'], appliesTo: ['household'] });
const evidence = aRule({ ruleId: 'flood', title: 'Flood', recorders: ['claim'], isEvidenceNeeded: true });

const show = (rules: readonly Rule[], onSubmit: () => unknown = () => ({ ok: true, data: {} })) => {
  setCloudAnswerToOwner(({ data }) => {
    if (data.method === 'points.listRules') return { ok: true, data: { items: rules } };
    return data.method === 'claims.submit' ? onSubmit() : { ok: true, data: {} };
  });
  return renderPage(<ClaimForm title="Claim" me={me} />);
};
const claimed = () =>
  cloud.callFunction.mock.calls.map(([{ data }]) => data).filter(({ method }) => method === 'claims.submit');
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const pick = (title: string) => fireEvent.click(screen.getByText(title));

describe('the form for claims', () => {
  it('claims for oneself without naming a subject, and leads to the own claims', async () => {
    show([study, yard]);
    fireEvent.click(await screen.findByText(postCopy.pickRule));
    expect(screen.queryByText('Yard')).toBeNull();
    pick('Study');
    press(copy.submit);
    await waitFor(() =>
      expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/pages/claims/list/index?scope=mine' }),
    );
    const [claim] = claimed();
    expect(claim?.input).toMatchObject({ ruleId: 'study', quantity: 1 });
    expect(claim?.input).not.toHaveProperty('subject');
  });

  it('claims for the own household by the rules for households', async () => {
    show([study, yard]);
    fireEvent.click(await screen.findByRole('tab', { name: copy.whom.household }));
    pick(postCopy.pickRule);
    expect(screen.queryByText('Study')).toBeNull();
    pick('Yard');
    press(copy.submit);
    await waitFor(() => expect(claimed()).toHaveLength(1));
    expect(claimed()[0]?.input).toMatchObject({ ruleId: 'yard', subject: { kind: 'household', id: 'h-1' } });
  });

  it('says what a rule is worth, and asks for the photo it wants', async () => {
    show([evidence]);
    fireEvent.click(await screen.findByText(postCopy.pickRule));
    pick('Flood');
    expect(screen.getByText(postCopy.worth('1 次', deltaPointsWords(20)))).toBeTruthy();
    press(copy.submit);
    expect(screen.getByRole('alert').textContent).toBe(postCopy.needPhoto);
    expect(screen.getByRole('button', { name: partsCopy.addPhoto })).toBeTruthy();
    expect(claimed()).toEqual([]);
  });

  it('keeps what waits for a signal', async () => {
    show([study], () => {
      throw new Error('no signal');
    });
    fireEvent.click(await screen.findByText(postCopy.pickRule));
    pick('Study');
    press(copy.submit);
    await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/pages/outbox/index' }));
    expect(outbox.entries()).toMatchObject([
      { state: 'waiting', method: 'claims.submit', title: copy.wish(copy.whom.self, 'Study') },
    ]);
  });

  it('says so at once where nothing can be claimed', async () => {
    show([aRule()]);
    expect(await screen.findByText(copy.nothing)).toBeTruthy();
    expect(screen.queryByRole('button', { name: copy.submit })).toBeNull();
  });
});
