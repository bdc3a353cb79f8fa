import { expect } from '@playwright/test';
import { copy as deskCopy } from '../../miniprogram/src/features/workbench/copy';
import { confirmCopy } from '../../miniprogram/src/features/sign-in/confirm-copy';
import { atComputer, withPhone } from '../people/computer';
import { people, villageName } from '../people/cast';
import { openRow } from '../people/parts';
import { test } from './running-village';

test('电脑出示号码，手机上确认就登录；同一个号码再用不行；手机上退出，电脑马上出来', async ({
  sit,
  enter,
}) => {
  const screen = await sit('computer');
  const computer = atComputer(screen);
  const phone = withPhone(await enter(people.secretary));
  const code = await computer.showsCode();
  await phone.typesCode(code);
  await phone.letsIn();
  await computer.isLetIn(villageName);
  await openRow(screen, deskCopy.entry);
  await expect(screen.getByRole('navigation', { name: deskCopy.titleOf(villageName) })).toBeVisible();

  await phone.typesCode(code);
  await phone.isRefused(confirmCopy.codeInvalid);

  await phone.signsOut('Chrome 浏览器 · Linux 电脑');
  await computer.isShutOut();
});
