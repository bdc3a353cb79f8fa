import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { CollectionSpec } from '../../functions/_runtime/collections';
import { buildFunctions, type BuiltFunction } from '../build-functions/build-functions';
import { readManifest, type Environment } from '../manifest/read-manifest';
import type { CloudEnvironment } from './cloud-environment';
import type { CloudKeys } from './cloudbase-environment';
import { describePlan, planDeployment } from './deployment-plan';
import { runDeployment, type Tell } from './run-deployment';

const deployHelp = `npm run deploy -- [--dry-run]

Builds the functions of serverless.yml and brings a CloudBase environment up to date: collections and indexes, functions,
timers and HTTP routes. It may be repeated; it deletes nothing but timers and indexes that it makes anew.

  --dry-run   prints what would be made sure of and contacts nobody
  --help      prints this

Environment: CLOUDBASE_ENV_ID, TENCENTCLOUD_SECRETID, TENCENTCLOUD_SECRETKEY, TENCENTCLOUD_SESSIONTOKEN (temporary keys only),
TENCENTCLOUD_REGION (ap-shanghai) and every secret that serverless.yml names.
`;

/** The local runtime lets anybody be anybody; a bundle that carries this word would bring that into the cloud. */
const localLoginMarker = 'dev-login';

export interface DeployContext {
  /** Folder of serverless.yml. */
  readonly rootDir: string;
  readonly environment: Environment;
  readonly collections: readonly CollectionSpec[];
  readonly connect: (keys: CloudKeys) => CloudEnvironment;
  readonly tell: Tell;
}

/** The whole command. Throws an Error whose message is meant for the person at the terminal. */
export async function deploy(args: readonly string[], context: DeployContext): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { 'dry-run': { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help === true) {
    context.tell(deployHelp);
    return;
  }
  const manifest = readManifest(join(context.rootDir, 'serverless.yml'), context.environment);
  const isDryRun = values['dry-run'] === true;
  const keys = isDryRun ? undefined : requireKeys(context.environment, manifest.secrets);
  const built = await buildFunctions(manifest);
  refuseLocalLogin(built);
  const plan = planDeployment(manifest, context.collections, built);
  if (keys === undefined) {
    for (const line of describePlan(plan)) context.tell(line);
    context.tell('Dry run: nothing was sent.');
    return;
  }
  await runDeployment(plan, keys.secrets, context.connect(keys.cloud), context.tell);
}

interface Keys {
  readonly cloud: CloudKeys;
  readonly secrets: Readonly<Record<string, string>>;
}

function requireKeys(environment: Environment, secretNames: readonly string[]): Keys {
  const valueOf = (name: string): string => environment[name] ?? '';
  const needed = ['CLOUDBASE_ENV_ID', 'TENCENTCLOUD_SECRETID', 'TENCENTCLOUD_SECRETKEY', ...secretNames];
  const missing = needed.filter((name) => valueOf(name) === '');
  if (missing.length > 0) {
    throw new Error(
      `Nothing was deployed: set ${missing.join(', ')} in the environment, or add --dry-run to see what a deployment would do.`,
    );
  }
  const token = valueOf('TENCENTCLOUD_SESSIONTOKEN');
  return {
    cloud: {
      envId: valueOf('CLOUDBASE_ENV_ID'),
      secretId: valueOf('TENCENTCLOUD_SECRETID'),
      secretKey: valueOf('TENCENTCLOUD_SECRETKEY'),
      ...(token !== '' && { token }),
    },
    secrets: Object.fromEntries(secretNames.map((name) => [name, valueOf(name)])),
  };
}

function refuseLocalLogin(built: readonly BuiltFunction[]): void {
  const open = built.filter(({ folder }) =>
    readFileSync(join(folder, 'index.js'), 'utf8').includes(localLoginMarker),
  );
  if (open.length === 0) return;
  throw new Error(
    `Nothing was deployed: ${open.map(({ name }) => name).join(', ')} contains "${localLoginMarker}", the sign-in without proof of the local runtime. Find the import that brings it in.`,
  );
}
