import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { CollectionSpec } from '../../functions/_runtime/collections';
import type { CloudState } from './cloud-api-answers';
import { installCloudApiDouble, type RecordedCall } from './cloud-api-double';
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
    openapi: [phonenumber.getPhoneNumber]
  close-month:
    description: Closes the month that ended.
    handler: functions/close-month/index.ts
    access: timer
    memorySize: 512
    timeout: 900
    events:
      - timer: { cron: '0 10 0 1 * * *' }
`;

const byMonth: CollectionSpec['indexes'][number] = {
  name: 'byMonth',
  fields: [
    { field: 'month', direction: 'asc' },
    { field: '_id', direction: 'desc' },
  ],
};

/** Everything a deployment asks of the environment it is started in. */
const deployKeys = {
  CLOUDBASE_ENV_ID: 'village-1',
  TENCENTCLOUD_SECRETID: 'an-id',
  TENCENTCLOUD_SECRETKEY: 'a-key',
  TOKEN_SECRET: 'only-the-functions-know',
};

export interface VillageToDeploy {
  /** What the cloud holds; starts empty. */
  readonly state: CloudState;
  /** What was sent to the cloud. */
  readonly calls: RecordedCall[];
  /** What the person at the terminal read. */
  readonly told: string[];
  readonly writeFunction: (name: string, text: string) => void;
  readonly run: (args: readonly string[], environment?: Readonly<Record<string, string>>) => Promise<void>;
  readonly remove: () => void;
}

/** A small project of two functions and one collection, and a cloud that is a double below the genuine manager. */
export function aVillageToDeploy(): VillageToDeploy {
  const rootDir = mkdtempSync(join(tmpdir(), 'deploy-'));
  const writeFunction = (name: string, text: string): void => {
    const entry = join(rootDir, 'functions', name, 'index.ts');
    mkdirSync(dirname(entry), { recursive: true });
    writeFileSync(entry, text);
  };
  writeFileSync(join(rootDir, 'serverless.yml'), manifest);
  writeFunction('points', `export const main = () => 'points';\n`);
  writeFunction('close-month', `export const main = () => 'closed';\n`);
  const state: CloudState = { functions: new Map(), collections: new Map(), routes: new Map() };
  const { calls, restore } = installCloudApiDouble(state);
  const told: string[] = [];
  return {
    state,
    calls,
    told,
    writeFunction,
    run: (args, environment = deployKeys) =>
      deploy(args, {
        rootDir,
        environment,
        collections: [{ name: 'ledgerEntries', indexes: [byMonth] }],
        connect: connectCloudbase,
        tell: (line) => told.push(line),
      }),
    remove: () => {
      restore();
      rmSync(rootDir, { recursive: true });
    },
  };
}
