import { aVillageToDeploy, type VillageToDeploy } from './village-to-deploy';

let village: VillageToDeploy;

beforeEach(() => {
  village = aVillageToDeploy();
  // The manager chats about every upload.
  jest.spyOn(console, 'log').mockImplementation();
});

afterEach(() => {
  village.remove();
  jest.restoreAllMocks();
});

test('a dry run tells everything, sends nothing and needs no keys', async () => {
  await village.run(['--dry-run'], {});
  expect(village.calls).toEqual([]);
  expect(village.told).toEqual([
    'Environment local',
    '  collection  ledgerEntries: create if missing, close to clients, indexes byMonth',
    '  function    points: create or update, Nodejs20.19, 256 MB, 10 s, 1 KB zipped, variables REGION_NAME, TOKEN_SECRET',
    '  route       /api/points: create if missing',
    '  permission  phonenumber.getPhoneNumber: upload points once more by WeChat DevTools, see docs/operating/deploy.md',
    '  function    close-month: create or update, Nodejs20.19, 512 MB, 900 s, 1 KB zipped, variables REGION_NAME, TOKEN_SECRET',
    '  timer       close-month-timer: delete old timers, create 0 10 0 1 * * *',
    'Dry run: nothing was sent.',
  ]);
});

test('without keys nothing is deployed and the missing ones are named', async () => {
  await expect(village.run([], { CLOUDBASE_ENV_ID: 'village-1', TOKEN_SECRET: '' })).rejects.toThrow(
    'Nothing was deployed: set TENCENTCLOUD_SECRETID, TENCENTCLOUD_SECRETKEY, TOKEN_SECRET in the environment',
  );
  expect(village.calls).toEqual([]);
});

test('a bundle that carries the sign-in of the local runtime is refused', async () => {
  village.writeFunction('points', `export const main = () => ['dev', 'dev-login'];\n`);
  await expect(village.run([])).rejects.toThrow('Nothing was deployed: points contains "dev-login"');
  await expect(village.run(['--dry-run'])).rejects.toThrow('points contains "dev-login"');
  expect(village.calls).toEqual([]);
});

test('no secret is ever told', async () => {
  await village.run([]);
  await village.run(['--dry-run']);
  expect(village.told.join('\n')).not.toMatch(/only-the-functions-know|a-key/);
});

test('an unknown option is refused and help is told', async () => {
  await expect(village.run(['--force'])).rejects.toThrow('--force');
  await village.run(['--help']);
  expect(village.told.join('\n')).toContain('--dry-run');
});
