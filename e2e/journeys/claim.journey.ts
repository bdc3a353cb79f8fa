import { expect } from '@playwright/test';
import { points } from '@shared/contract/index';
import { monthOf } from '@shared/domain/calendar';
import { copy } from '../../miniprogram/src/features/claims/copy';
import { entryCopy } from '../../miniprogram/src/features/points/entry-copy';
import { scoreWords } from '../../miniprogram/src/words/number-copy';
import { signIn } from '../../tools/local-runtime/api-client';
import { readBoard } from '../people/board';
import { people } from '../people/cast';
import { asClaimant, asConfirmer } from '../people/claimant';
import { see } from '../people/parts';
import { front, openAnew } from '../people/person';
import { photoFiles } from './photo-files';
import { test } from './running-village';

const { member, committeeMember, secretary } = people;
const month = monthOf(new Date().toISOString());

const errand = { rule: '为民代办事项', note: '帮东头三户老人代缴了电费', photo: photoFiles.litLamp };
const deed = { rule: '做好人好事', note: '捡到钱包，交还给了失主', photo: photoFiles.ditch };
const reason = '照片上看不出来，请失主写几句话再报';

test('申报：党员拍照申报，另一个人点一下确认才算分，榜上看得到；自己的自己不能确认，不通过要写原因', async ({
  enter,
  village,
}) => {
  const client = await signIn(village.address, secretary.personId);
  const scoreOnBoard = async (): Promise<number> => {
    const { rows } = await client.call(points.getRanking, { board: 'person', month });
    return rows.find(({ subjectId }) => subjectId === member.personId)!.scoreTenths;
  };
  const before = await scoreOnBoard();

  const memberPage = await enter(member);
  const claimant = asClaimant(memberPage);
  await claimant.claims(errand);
  expect(await scoreOnBoard()).toBe(before);

  const committeePage = await enter(committeeMember);
  await asClaimant(committeePage).claims(deed);
  const second = asConfirmer(committeePage);
  await second.opensWaiting();
  await second.isNotAsked(deed.note);
  await second.confirms(member.name, errand);
  expect(await scoreOnBoard()).toBe(before + 10);

  await claimant.seesClaim(errand.note, 'confirmed');
  await claimant.opensEntry(errand.note);
  await see(memberPage, entryCopy.confirmer);
  await expect(front(memberPage).getByText(committeeMember.name).first()).toBeVisible();
  await openAnew(memberPage, `/pages/boards/index?board=person&period=${month}`);
  const lines = await readBoard(memberPage, month);
  expect(lines.find(({ name }) => name === member.name)?.score).toBe(scoreWords(before + 10));

  const office = asConfirmer(await enter(secretary));
  await office.opensWaiting();
  await office.refuses(committeeMember.name, deed, reason);
  await asClaimant(committeePage).seesClaim(deed.note, 'refused');
  await asClaimant(committeePage).reads(deed.note, copy.reason(reason));
});
