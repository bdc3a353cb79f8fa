import type { RecordedCall } from './cloud-api-double';
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

/** What was asked for, without the looking that changes nothing. */
function changes(): string[] {
  return village.calls
    .filter(({ action }) => !/^(Describe|Get)/.test(action))
    .map(
      ({ action, params }) =>
        `${action} ${String(params['FunctionName'] ?? params['TableName'] ?? params['CollectionName'] ?? params['Path'])}`,
    );
}

function theCall(action: string, functionName?: string): RecordedCall['params'] {
  const found = village.calls.filter(
    (call) =>
      call.action === action && (functionName === undefined || call.params['FunctionName'] === functionName),
  );
  expect(found).toHaveLength(1);
  return found[0]!.params;
}

test('an empty environment gets data, functions, timers and routes in this order', async () => {
  await village.run([]);
  expect(changes()).toEqual([
    'CreateTable ledgerEntries',
    'ModifyDatabaseACL ledgerEntries',
    'UpdateTable ledgerEntries',
    'CreateFunction points',
    'CreateCloudBaseGWAPI /api/points',
    'CreateFunction close-month',
    'BatchCreateTrigger close-month',
  ]);
  expect([...village.state.routes]).toEqual([['/api/points', 'points']]);
  expect(village.state.functions.get('close-month')?.timers).toEqual(
    new Map([['close-month-timer', '0 10 0 1 * * *']]),
  );
  expect(village.told).toEqual([
    'collection  ledgerEntries: created, indexes byMonth',
    'function    points: created',
    'route       /api/points: created',
    'permission  phonenumber.getPhoneNumber: upload points once more by WeChat DevTools, see docs/operating/deploy.md',
    'function    close-month: created',
    'timer       close-month-timer: created, 0 10 0 1 * * *',
  ]);
});

test('a new function carries its bundle, settings and variables', async () => {
  await village.run([]);
  expect(theCall('CreateFunction', 'close-month')).toMatchObject({
    Namespace: 'village-1',
    Handler: 'index.main',
    Runtime: 'Nodejs20.19',
    MemorySize: 512,
    Timeout: 900,
    Description: 'Closes the month that ended.',
    InstallDependency: 'FALSE',
    Environment: {
      Variables: [
        { Key: 'REGION_NAME', Value: 'queshan' },
        { Key: 'TOKEN_SECRET', Value: 'only-the-functions-know' },
      ],
    },
    Code: ['index.js', 'package.json'],
  });
});

test('only cloud functions may read and write a collection, and its indexes keep their order', async () => {
  await village.run([]);
  expect(theCall('ModifyDatabaseACL')).toMatchObject({ EnvId: 'village-1', AclTag: 'ADMINONLY' });
  expect(theCall('UpdateTable')).toMatchObject({
    CreateIndexes: [
      {
        IndexName: 'byMonth',
        MgoKeySchema: {
          MgoIndexKeys: [
            { Name: 'month', Direction: '1' },
            { Name: '_id', Direction: '-1' },
          ],
          MgoIsUnique: false,
        },
      },
    ],
  });
});

test('a second deployment updates functions, replaces the timer and creates nothing twice', async () => {
  await village.run([]);
  village.calls.length = 0;
  village.told.length = 0;
  await village.run([]);
  expect(changes()).toEqual([
    'ModifyDatabaseACL ledgerEntries',
    'UpdateFunctionCode points',
    'UpdateFunctionConfiguration points',
    'UpdateFunctionCode close-month',
    'UpdateFunctionConfiguration close-month',
    'DeleteTrigger close-month',
    'BatchCreateTrigger close-month',
  ]);
  expect(village.told).toContain('collection  ledgerEntries: exists, indexes unchanged');
  expect(village.told).toContain('route       /api/points: exists');
  expect(theCall('UpdateFunctionCode', 'points')).toMatchObject({
    Code: ['config.json', 'index.js', 'package.json'],
  });
});

test('an index whose fields changed is made anew', async () => {
  const old = { MgoIndexKeys: [{ Name: 'month', Direction: '1' }], MgoIsUnique: false };
  village.state.collections.set(
    'ledgerEntries',
    new Map([['byMonth', { IndexName: 'byMonth', MgoKeySchema: old }]]),
  );
  await village.run([]);
  expect(theCall('UpdateTable')).toMatchObject({
    DropIndexes: [{ IndexName: 'byMonth' }],
    CreateIndexes: [{ IndexName: 'byMonth' }],
  });
  expect(village.told).toContain('collection  ledgerEntries: exists, indexes byMonth');
});

test('a function that lost its timer in serverless.yml loses it in the cloud', async () => {
  village.state.functions.set('points', {
    runtime: 'Nodejs20.19',
    timers: new Map([['every-night', '0 0 0 * * * *']]),
  });
  await village.run([]);
  expect(theCall('DeleteTrigger')).toMatchObject({ FunctionName: 'points', TriggerName: 'every-night' });
  expect(village.state.functions.get('points')?.timers.size).toBe(0);
});

test('a function on another runtime is not touched, because the cloud cannot change it', async () => {
  village.state.functions.set('points', { runtime: 'Nodejs16.13', timers: new Map() });
  await expect(village.run([])).rejects.toThrow('Function points runs on Nodejs16.13');
  expect(changes()).not.toContain('UpdateFunctionCode points');
});

test('a refusal of the cloud ends the deployment with its words', async () => {
  await village.run([]);
  village.state.routes.clear();
  village.state.routes.set('/api/points', 'somebody-else');
  await expect(village.run([])).rejects.toThrow('the path is taken');
});
