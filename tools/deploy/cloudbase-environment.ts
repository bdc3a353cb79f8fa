import CloudBase from '@cloudbase/manager-node';
import type { CloudEnvironment, FunctionUpload, IndexSpec } from './cloud-environment';

export interface CloudKeys {
  readonly envId: string;
  readonly secretId: string;
  readonly secretKey: string;
  /** Only temporary keys come with one. */
  readonly token?: string;
}

/** A real CloudBase environment through @cloudbase/manager-node. */
export function connectCloudbase(keys: CloudKeys): CloudEnvironment {
  const cloud = new CloudBase(keys);
  return { ...databaseOf(cloud, keys.envId), ...functionsOf(cloud), ...routesOf(cloud) };
}

type DatabasePart = Pick<
  CloudEnvironment,
  'findIndexes' | 'createCollection' | 'closeCollection' | 'changeIndexes'
>;

function databaseOf(cloud: CloudBase, envId: string): DatabasePart {
  return {
    findIndexes: async (collection) => {
      const { Exists } = await cloud.database.checkCollectionExists(collection);
      if (!Exists) return undefined;
      const { Indexes = [] } = await cloud.database.describeCollection(collection);
      return Indexes.map(({ Name, Keys, Unique }): IndexSpec => ({
        name: Name,
        fields: Keys.map((key) => ({
          field: key.Name ?? '',
          direction: key.Direction === '-1' ? 'desc' : 'asc',
        })),
        isUnique: Unique,
      }));
    },
    createCollection: async (collection) => {
      await cloud.database.createCollection(collection);
    },
    closeCollection: async (collection) => {
      // The manager has no method for it; the action is documented (cloud.tencent.com/document/api/876/34819).
      const Param = { EnvId: envId, CollectionName: collection, AclTag: 'ADMINONLY' };
      await cloud.commonService('tcb', '2018-06-08').call({ Action: 'ModifyDatabaseACL', Param });
    },
    changeIndexes: async (collection, dropped, created) => {
      await cloud.database.updateCollection(collection, {
        ...(dropped.length > 0 && { DropIndexes: dropped.map((name) => ({ IndexName: name })) }),
        ...(created.length > 0 && { CreateIndexes: created.map(createIndex) }),
      });
    },
  };
}

function createIndex({ name, fields, isUnique = false }: IndexSpec) {
  return {
    IndexName: name,
    MgoKeySchema: {
      MgoIndexKeys: fields.map(({ field, direction }) => ({
        Name: field,
        Direction: direction === 'desc' ? '-1' : '1',
      })),
      MgoIsUnique: isUnique,
    },
  };
}

type FunctionPart = Pick<
  CloudEnvironment,
  'findFunction' | 'createFunction' | 'updateFunction' | 'deleteTimer' | 'createTimer'
>;

function functionsOf(cloud: CloudBase): FunctionPart {
  return {
    findFunction: async (name) => {
      try {
        const { Runtime, Triggers } = await cloud.functions.getFunctionDetail(name);
        const timers = Triggers.filter(({ Type }) => Type === 'timer');
        return { runtime: Runtime, timerNames: timers.map(({ TriggerName }) => TriggerName) };
      } catch (error) {
        if (isNotFound(error)) return undefined;
        throw error;
      }
    },
    createFunction: async (upload) => {
      await cloud.functions.createFunction({
        func: { name: upload.spec.name, ...settingsOf(upload) },
        functionPath: upload.folder,
        deployMode: 'zip',
      });
    },
    updateFunction: async (upload) => {
      await cloud.functions.updateFunctionWithProgress({
        name: upload.spec.name,
        code: { functionPath: upload.folder, deployMode: 'zip' },
        config: settingsOf(upload),
      });
    },
    deleteTimer: async (functionName, timerName) => {
      await cloud.functions.deleteFunctionTrigger(functionName, timerName);
    },
    createTimer: async (functionName, timerName, cron) => {
      await cloud.functions.createFunctionTriggers(functionName, [
        { name: timerName, type: 'timer', config: cron },
      ]);
    },
  };
}

/** Without `triggers`: on an update the manager would try to create those that exist and fail half-way. */
function settingsOf({ spec, runtime, variables }: FunctionUpload) {
  return {
    description: spec.description,
    handler: 'index.main',
    runtime,
    memorySize: spec.memoryMb,
    timeout: spec.timeoutSeconds,
    envVariables: { ...variables },
    installDependency: false,
  };
}

function isNotFound(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && code.startsWith('ResourceNotFound');
}

/** The manager's word for a route that leads to a cloud function. */
const functionRoute = 1;

function routesOf(cloud: CloudBase): Pick<CloudEnvironment, 'listRoutePaths' | 'createRoute'> {
  return {
    listRoutePaths: async (functionName) => {
      const { APISet } = await cloud.access.getAccessList({ name: functionName });
      return APISet.filter(({ Name }) => Name === functionName).map(({ Path }) => Path);
    },
    createRoute: async (path, functionName) => {
      await cloud.access.createAccess({ path, name: functionName, type: functionRoute, auth: false });
    },
  };
}
