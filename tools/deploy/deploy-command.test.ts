import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { CollectionSpec } from '../../functions/_runtime/collections';
import { installCloudApiDouble, type CloudState, type RecordedCall } from './cloud-api-double';
import { connectCloudbase } from './cloudbase-environment';
import { deploy } from './deploy-command';

const manifest = `
service: a-village
configValidationMode: error
provider:
  name: tencent-cloudbase
  runtime: Nodejs20.19
  envId: \${env:CLOUDBASE_ENV_ID, 'local'}
  environment: { REGION_NAME: queshan }
  secrets: [TOKEN_SECRET]
functions:
  points:
    description: Keeps the ledger of points.
    handler: functions/points/index.ts
    access: client
  close-month:
    description: Closes the month that ended.
    handler: functions/close-month/index.ts
    access: timer
    memorySize: 512
    timeout: 900
    events:
      - timer: { cron: '0 10 0 1 * * *' }
`;

const collections: readonly CollectionSpec[] = [
  {
    name: 'ledgerEntries',
    indexes: [
      {
        name: 'byMonth',
        fields: [
          { field: 'month', direction: 'asc' },
          { field: '_id', direction: 'desc' },
        ],
      },
    ],
  },
];

const keys = {
  CLOUDBASE_ENV_ID: 'village-1',
  TENCENTCLOUD_SECRETID: 'an-id',
  TENCENTCLOUD_SECRETKEY: 'a-key',
  TOKEN_SECRET: 'only-the-functions-know',
};

let rootDir: string;
let state: CloudState;
let calls: RecordedCall[];
let restore: () => void;
let told: string[];

beforeEach(() => {
  rootDir = mkdtempSync(join(tmpdir(), 'deploy-'));
  writeFileSync(join(rootDir, 'serverless.yml'), manifest);
  writeFunction('points', `export const main = () => 'points';\n`);
  writeFunction('close-month', `export const main = () => 'closed';\n`);
  state = { functions: new Map(), collections: new Map(), routes: new Map() };
  ({ calls, restore } = installCloudApiDouble(state));
  told = [];
  // The manager chats about every upload.
  jest.spyOn(console, 'log').mockImplementation();
});

afterEach(() => {
  restore();
  jest.restoreAllMocks();
  rmSync(rootDir, { recursive: true });
});

function writeFunction(name: string, text: string): void {
  const entry = join(rootDir, 'functions', name, 'index.ts');
  mkdirSync(dirname(entry), { recursive: true });
  writeFileSync(entry, text);
}

async function run(args: readonly string[], environment: Record<string, string> = keys): Promise<void> {
  await deploy(args, {
    rootDir,
    environment,
    collections,
    connect: connectCloudbase,
    tell: (line) => told.push(line),
  });
}

/** What was asked for, without the looking that changes nothing. */
function changes(): string[] {
  return calls
    .filter(({ action }) => !/^(Describe|Get)/.test(action))
    .map(
      ({ action, params }) =>
        `${action} ${String(params['FunctionName'] ?? params['TableName'] ?? params['CollectionName'] ?? params['Path'])}`,
    );
}

function theCall(action: string, functionName?: string): RecordedCall['params'] {
  const found = calls.filter(
    (call) =>
      call.action === action && (functionName === undefined || call.params['FunctionName'] === functionName),
  );
  expect(found).toHaveLength(1);
  return found[0]!.params;
}

test('an empty environment gets data, functions, timers and routes in this order', async () => {
  await run([]);
  expect(changes()).toEqual([
    'CreateTable ledgerEntries',
    'ModifyDatabaseACL ledgerEntries',
    'UpdateTable ledgerEntries',
    'CreateFunction points',
    'CreateCloudBaseGWAPI /api/points',
    'CreateFunction close-month',
    'BatchCreateTrigger close-month',
  ]);
  expect([...state.routes]).toEqual([['/api/points', 'points']]);
  expect(state.functions.get('close-month')?.timers).toEqual(
    new Map([['close-month-timer', '0 10 0 1 * * *']]),
  );
  expect(told).toEqual([
    'collection  ledgerEntries: created, indexes byMonth',
    'function    points: created',
    'route       /api/points: created',
    'function    close-month: created',
    'timer       close-month-timer: created, 0 10 0 1 * * *',
  ]);
});

test('a new function carries its bundle, settings and variables', async () => {
  await run([]);
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
  await run([]);
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
  await run([]);
  calls.length = 0;
  told = [];
  await run([]);
  expect(changes()).toEqual([
    'ModifyDatabaseACL ledgerEntries',
    'UpdateFunctionCode points',
    'UpdateFunctionConfiguration points',
    'UpdateFunctionCode close-month',
    'UpdateFunctionConfiguration close-month',
    'DeleteTrigger close-month',
    'BatchCreateTrigger close-month',
  ]);
  expect(told).toContain('collection  ledgerEntries: exists, indexes unchanged');
  expect(told).toContain('route       /api/points: exists');
  expect(theCall('UpdateFunctionCode', 'points')).toMatchObject({ Code: ['index.js', 'package.json'] });
});

test('an index whose fields changed is made anew', async () => {
  const old = { MgoIndexKeys: [{ Name: 'month', Direction: '1' }], MgoIsUnique: false };
  state.collections.set('ledgerEntries', new Map([['byMonth', { IndexName: 'byMonth', MgoKeySchema: old }]]));
  await run([]);
  expect(theCall('UpdateTable')).toMatchObject({
    DropIndexes: [{ IndexName: 'byMonth' }],
    CreateIndexes: [{ IndexName: 'byMonth' }],
  });
  expect(told).toContain('collection  ledgerEntries: exists, indexes byMonth');
});

test('a function that lost its timer in serverless.yml loses it in the cloud', async () => {
  state.functions.set('points', {
    runtime: 'Nodejs20.19',
    timers: new Map([['every-night', '0 0 0 * * * *']]),
  });
  await run([]);
  expect(theCall('DeleteTrigger')).toMatchObject({ FunctionName: 'points', TriggerName: 'every-night' });
  expect(state.functions.get('points')?.timers.size).toBe(0);
});

test('a function on another runtime is not touched, because the cloud cannot change it', async () => {
  state.functions.set('points', { runtime: 'Nodejs16.13', timers: new Map() });
  await expect(run([])).rejects.toThrow('Function points runs on Nodejs16.13');
  expect(changes()).not.toContain('UpdateFunctionCode points');
});

test('a refusal of the cloud ends the deployment with its words', async () => {
  await run([]);
  state.routes.clear();
  state.routes.set('/api/points', 'somebody-else');
  await expect(run([])).rejects.toThrow('the path is taken');
});

test('a dry run tells everything, sends nothing and needs no keys', async () => {
  await run(['--dry-run'], {});
  expect(calls).toEqual([]);
  expect(told).toEqual([
    'Environment local',
    '  collection  ledgerEntries: create if missing, close to clients, indexes byMonth',
    '  function    points: create or update, Nodejs20.19, 256 MB, 10 s, 1 KB zipped, variables REGION_NAME, TOKEN_SECRET',
    '  route       /api/points: create if missing',
    '  function    close-month: create or update, Nodejs20.19, 512 MB, 900 s, 1 KB zipped, variables REGION_NAME, TOKEN_SECRET',
    '  timer       close-month-timer: delete old timers, create 0 10 0 1 * * *',
    'Dry run: nothing was sent.',
  ]);
});

test('without keys nothing is deployed and the missing ones are named', async () => {
  await expect(run([], { CLOUDBASE_ENV_ID: 'village-1', TOKEN_SECRET: '' })).rejects.toThrow(
    'Nothing was deployed: set TENCENTCLOUD_SECRETID, TENCENTCLOUD_SECRETKEY, TOKEN_SECRET in the environment',
  );
  expect(calls).toEqual([]);
});

test('a bundle that carries the sign-in of the local runtime is refused', async () => {
  writeFunction('points', `export const main = () => ['dev', 'dev-login'];\n`);
  await expect(run([])).rejects.toThrow('Nothing was deployed: points contains "dev-login"');
  await expect(run(['--dry-run'])).rejects.toThrow('points contains "dev-login"');
  expect(calls).toEqual([]);
});

test('no secret is ever told', async () => {
  await run([]);
  await run(['--dry-run']);
  expect(told.join('\n')).not.toMatch(/only-the-functions-know|a-key/);
});

test('an unknown option is refused and help is told', async () => {
  await expect(run(['--force'])).rejects.toThrow('--force');
  await run(['--help']);
  expect(told.join('\n')).toContain('--dry-run');
});
