import { copy } from '@/features/seals/copy';
import { maskedSeals, printedSeal, tampered, tornChain } from '../samples/seals-samples';
import { usual, type PageScenes, type State } from './scene';
import { asMember, asMemberOfLongName } from './who';

const params = { month: '2026-10' };
const member: State = { answers: asMember };
const long: State = { answers: asMemberOfLongName, village: 'long', screens: ['phone', 'small'] };

/** Seals, for any villager. */
export const sealsScenes: readonly PageScenes[] = [
  {
    ...{ path: 'pages/seals/verify', name: 'verify' },
    states: {
      ...usual(member),
      full: { ...member, params, screens: ['phone', 'small', 'computer'] },
      long: { ...long, params },
      paper: { ...member, params: { ...params, seal: printedSeal } },
      otherPaper: { ...member, params: { ...params, seal: '0000111122223333' } },
      masked: { answers: [...asMember, ...maskedSeals], params },
      tampered: { answers: [...asMember, ...tampered], params, screens: ['phone', 'small'] },
      why: {
        ...{ ...member, params },
        act: async (page) => {
          await page.getByRole('button').filter({ hasText: copy.ownOf.person }).click();
        },
      },
    },
  },
  {
    ...{ path: 'pages/seals/list', name: 'seals' },
    states: { ...usual(member), long, torn: { answers: [...asMember, ...tornChain] } },
  },
];
