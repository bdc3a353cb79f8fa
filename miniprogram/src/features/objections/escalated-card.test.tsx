import { fireEvent, screen } from '@testing-library/react';
import { anObjection } from '../../../jest/an-objection';
import { renderPage } from '../../../jest/render-page';
import Taro, { setCloudAnswer } from '../../../jest/taro';
import { chooseVillage, chosenVillage } from '@/api/chosen-village';
import { copy } from './copy';
import { EscalatedCard } from './escalated-card';

afterEach(() => chooseVillage(null));

it('leads from the township to the objection in its village', async () => {
  const escalated = anObjection({ state: 'escalated', escalatedAt: '2026-11-24T16:05:00.000Z' });
  const items = [{ ...escalated, villageCode: '411725105202', villageName: 'Five Bridges' }];
  setCloudAnswer(() => ({ ok: true, data: { items } }));
  renderPage(<EscalatedCard />);
  expect(await screen.findByText(copy.escalated(1))).toBeTruthy();
  fireEvent.click(screen.getByText('Five Bridges'));
  expect(chosenVillage()).toBe('411725105202');
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/objections/detail/index?objectionId=o-1' });
});

it('says that nothing waits', async () => {
  setCloudAnswer(() => ({ ok: true, data: { items: [] } }));
  renderPage(<EscalatedCard />);
  expect(await screen.findByText(copy.noEscalated)).toBeTruthy();
});
