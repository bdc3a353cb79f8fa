import { consentPurposes, nameOnBoards, requiredPurposes } from './consent';

test('only what the service cannot do without is required', () => {
  expect(requiredPurposes).toEqual(['service']);
  expect(consentPurposes).toContain('board');
});

const said = (isGiven: boolean) => ({ isGiven });

test.each([
  ['never asked', {}, '王德福'],
  ['given', { board: said(true) }, '王德福'],
  ['taken back', { board: said(false) }, '王**'],
  ['another one taken back', { location: said(false), message: said(false) }, '王德福'],
])('on boards, consent %s', (_title, consents, shown) => {
  expect(nameOnBoards({ name: '王德福', consents })).toBe(shown);
});
