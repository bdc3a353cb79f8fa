import type { CollectionSpec } from '../../functions/_runtime/collections';
import type { FunctionSpec } from '../manifest/function-spec';

export type IndexSpec = CollectionSpec['indexes'][number];

/** One function with everything the cloud has to hold of it. */
export interface FunctionUpload {
  readonly spec: FunctionSpec;
  readonly runtime: string;
  /** Absolute folder whose files are uploaded as they are. */
  readonly folder: string;
  /** Everything the function finds in its environment, secrets included. Never printed. */
  readonly variables: Readonly<Record<string, string>>;
}

export interface DeployedFunction {
  readonly runtime: string;
  readonly timerNames: readonly string[];
}

/** The few things a deployment asks of a CloudBase environment, in its own words. */
export interface CloudEnvironment {
  findIndexes(collection: string): Promise<readonly IndexSpec[] | undefined>;
  createCollection(collection: string): Promise<void>;
  /** From now on only cloud functions read and write it, no phone does. */
  closeCollection(collection: string): Promise<void>;
  changeIndexes(collection: string, dropped: readonly string[], created: readonly IndexSpec[]): Promise<void>;
  findFunction(name: string): Promise<DeployedFunction | undefined>;
  createFunction(upload: FunctionUpload): Promise<void>;
  /** Replaces code and settings; the runtime and the timers stay as they are. */
  updateFunction(upload: FunctionUpload): Promise<void>;
  deleteTimer(functionName: string, timerName: string): Promise<void>;
  createTimer(functionName: string, timerName: string, cron: string): Promise<void>;
  listRoutePaths(functionName: string): Promise<readonly string[]>;
  createRoute(path: string, functionName: string): Promise<void>;
}
