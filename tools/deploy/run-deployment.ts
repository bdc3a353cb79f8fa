import type { CollectionSpec } from '../../functions/_runtime/collections';
import type { CloudEnvironment, DeployedFunction, IndexSpec } from './cloud-environment';
import { permissionLines, timerNameOf, type DeploymentPlan, type PlannedFunction } from './deployment-plan';

export type Tell = (line: string) => void;

/**
 * Brings an environment to what the plan says: data first, then the functions that need it, then what calls them. Every
 * step may be repeated, so a deployment that broke off is finished by running it again. Nothing is ever deleted but a
 * timer or an index that is made anew.
 */
export async function runDeployment(
  plan: DeploymentPlan,
  secrets: Readonly<Record<string, string>>,
  cloud: CloudEnvironment,
  tell: Tell,
): Promise<void> {
  for (const collection of plan.collections) await deployCollection(collection, cloud, tell);
  for (const planned of plan.functions) {
    const existing = await cloud.findFunction(planned.spec.name);
    await deployFunction(planned, existing, secrets, cloud, tell);
    await replaceTimers(planned, existing, cloud, tell);
    await ensureRoute(planned, cloud, tell);
    for (const line of permissionLines(planned.spec)) tell(line);
  }
}

async function deployCollection(
  { name, indexes }: CollectionSpec,
  cloud: CloudEnvironment,
  tell: Tell,
): Promise<void> {
  const existing = await cloud.findIndexes(name);
  if (existing === undefined) await cloud.createCollection(name);
  await cloud.closeCollection(name);
  const missing = indexes.filter((index) => !(existing ?? []).some((other) => isSameIndex(index, other)));
  const replaced = missing.filter((index) => (existing ?? []).some((other) => other.name === index.name));
  if (missing.length > 0) {
    await cloud.changeIndexes(
      name,
      replaced.map((index) => index.name),
      missing,
    );
  }
  const change =
    missing.length === 0 ? 'indexes unchanged' : `indexes ${missing.map((index) => index.name).join(', ')}`;
  tell(`collection  ${name}: ${existing === undefined ? 'created' : 'exists'}, ${change}`);
}

function isSameIndex(one: IndexSpec, other: IndexSpec): boolean {
  const shape = ({ name, fields, isUnique = false }: IndexSpec): string =>
    JSON.stringify([name, isUnique, fields.map(({ field, direction }) => [field, direction])]);
  return shape(one) === shape(other);
}

async function deployFunction(
  { spec, runtime, folder, secretNames }: PlannedFunction,
  existing: DeployedFunction | undefined,
  secrets: Readonly<Record<string, string>>,
  cloud: CloudEnvironment,
  tell: Tell,
): Promise<void> {
  const own = Object.fromEntries(secretNames.map((name) => [name, secrets[name] ?? '']));
  const upload = { spec, runtime, folder, variables: { ...spec.environment, ...own } };
  if (existing === undefined) {
    await cloud.createFunction(upload);
  } else if (existing.runtime !== runtime) {
    throw new Error(
      `Function ${spec.name} runs on ${existing.runtime} and the cloud cannot change that to ${runtime}: delete the function in the console and deploy again, or keep its runtime in serverless.yml.`,
    );
  } else {
    await cloud.updateFunction(upload);
  }
  tell(`function    ${spec.name}: ${existing === undefined ? 'created' : 'updated'}`);
}

/** The platform refuses a second timer of the same name and would fire both of two names. */
async function replaceTimers(
  { spec }: PlannedFunction,
  existing: DeployedFunction | undefined,
  cloud: CloudEnvironment,
  tell: Tell,
): Promise<void> {
  for (const timerName of existing?.timerNames ?? []) {
    await cloud.deleteTimer(spec.name, timerName);
    tell(`timer       ${timerName}: deleted`);
  }
  if (spec.cron === undefined) return;
  await cloud.createTimer(spec.name, timerNameOf(spec), spec.cron);
  tell(`timer       ${timerNameOf(spec)}: created, ${spec.cron}`);
}

async function ensureRoute(
  { spec, routePath }: PlannedFunction,
  cloud: CloudEnvironment,
  tell: Tell,
): Promise<void> {
  if (routePath === undefined) return;
  const isPresent = (await cloud.listRoutePaths(spec.name)).includes(routePath);
  if (!isPresent) await cloud.createRoute(routePath, spec.name);
  tell(`route       ${routePath}: ${isPresent ? 'exists' : 'created'}`);
}
