import type { CollectionSpec } from '../../functions/_runtime/collections';
import { kilobytes, type BuiltFunction } from '../build-functions/build-functions';
import type { FunctionSpec, Manifest } from '../manifest/function-spec';

/** What a deployment leaves behind, whatever was there before. */
export interface DeploymentPlan {
  readonly envId: string;
  readonly collections: readonly CollectionSpec[];
  readonly functions: readonly PlannedFunction[];
}

export interface PlannedFunction {
  readonly spec: FunctionSpec;
  readonly runtime: string;
  readonly folder: string;
  readonly zippedBytes: number;
  readonly secretNames: readonly string[];
  /** Where HTTP reaches it; timer functions have no address. */
  readonly routePath?: string;
}

export function planDeployment(
  manifest: Manifest,
  collections: readonly CollectionSpec[],
  built: readonly BuiltFunction[],
): DeploymentPlan {
  return {
    envId: manifest.envId,
    collections,
    functions: built.flatMap(({ name, folder, zippedBytes }) =>
      manifest.functions
        .filter((spec) => spec.name === name)
        .map((spec) => ({
          spec,
          runtime: manifest.runtime,
          folder,
          zippedBytes,
          secretNames: manifest.secrets,
          ...(spec.access === 'client' && { routePath: `/api/${name}` }),
        })),
    ),
  };
}

/** The name of a function's one timer, so that the next deployment finds what this one made. */
export function timerNameOf({ name }: FunctionSpec): string {
  return `${name}-timer`;
}

/** What a deployment cannot do: WeChat reads the permissions of a function only from its own developer tools. */
export function permissionLines({ name, openapi }: FunctionSpec): readonly string[] {
  return openapi.length === 0
    ? []
    : [
        `permission  ${openapi.join(', ')}: upload ${name} once more by WeChat DevTools, see docs/operating/deploy.md`,
      ];
}

/** One line per thing a deployment makes sure of; names of variables, never their values. */
export function describePlan({ envId, collections, functions }: DeploymentPlan): readonly string[] {
  return [
    `Environment ${envId}`,
    ...collections.map(
      ({ name, indexes }) =>
        `  collection  ${name}: create if missing, close to clients, indexes ${indexes.map((index) => index.name).join(', ') || 'none'}`,
    ),
    ...functions.flatMap(({ spec, runtime, zippedBytes, secretNames, routePath }) => [
      `  function    ${spec.name}: create or update, ${runtime}, ${spec.memoryMb} MB, ${spec.timeoutSeconds} s, ${kilobytes(zippedBytes)} KB zipped, variables ${[...Object.keys(spec.environment), ...secretNames].join(', ') || 'none'}`,
      ...(spec.cron === undefined
        ? []
        : [`  timer       ${timerNameOf(spec)}: delete old timers, create ${spec.cron}`]),
      ...(routePath === undefined ? [] : [`  route       ${routePath}: create if missing`]),
      ...permissionLines(spec).map((line) => `  ${line}`),
    ]),
  ];
}
