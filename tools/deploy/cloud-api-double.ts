import { createRequire } from 'node:module';

/** One request as it would have left for Tencent Cloud, signature aside. */
export interface RecordedCall {
  readonly service: string;
  readonly action: string;
  readonly params: Readonly<Record<string, unknown>>;
}

interface HeldFunction {
  readonly runtime: string;
  readonly timers: Map<string, string>;
}

interface Index {
  readonly IndexName: string;
  readonly MgoKeySchema: {
    readonly MgoIndexKeys: readonly { readonly Name: string; readonly Direction: string }[];
    readonly MgoIsUnique: boolean;
  };
}

/** What the double starts with and what a deployment has made of it. */
export interface CloudState {
  readonly functions: Map<string, HeldFunction>;
  readonly collections: Map<string, Map<string, Index>>;
  readonly routes: Map<string, string>;
}

interface ApiError {
  readonly Error: { readonly Code: string; readonly Message: string };
}

/** The parameters of all actions together; each action reads those the API requires of it. */
interface Params {
  readonly EnvId: string;
  readonly FunctionName: string;
  readonly Runtime: string;
  readonly TriggerName: string;
  /** JSON of the timers to create. */
  readonly Triggers: string;
  readonly TableName?: string;
  readonly CollectionName?: string;
  readonly CreateIndexes?: readonly Index[];
  readonly DropIndexes?: readonly { readonly IndexName: string }[];
  readonly Path: string;
  readonly Name: string;
  readonly Code?: { readonly ZipFile: string };
}

type Answers = Readonly<Record<string, (params: Params) => object | ApiError>>;

interface HttpModule {
  fetch: (url: string, request: { headers: Record<string, string>; body: string }) => Promise<unknown>;
}

const refusal = (Code: string, Message: string): ApiError => ({ Error: { Code, Message } });
const notFound = (what: string): ApiError => refusal('ResourceNotFound.Function', `${what} does not exist`);

/**
 * Stands in for Tencent Cloud's API below the genuine @cloudbase/manager-node: it replaces the one function through which
 * the manager sends, records every call and answers as the documented API does, errors included.
 */
export function installCloudApiDouble(state: CloudState): { calls: RecordedCall[]; restore: () => void } {
  const http = createRequire(__filename)('@cloudbase/manager-node/lib/utils/http-request.js') as HttpModule;
  const { fetch } = http;
  const { setInterval } = globalThis;
  const calls: RecordedCall[] = [];
  const answers: Answers = {
    ...environmentAnswers,
    ...functionAnswers(state),
    ...databaseAnswers(state),
    ...routeAnswers(state),
  };
  http.fetch = (url, { headers, body }) => {
    const action = headers['X-TC-Action'] ?? '';
    const params = JSON.parse(body) as Params;
    calls.push({ service: new URL(url).hostname.split('.')[0] ?? '', action, params: withoutZip(params) });
    const answer =
      answers[action] ?? (() => refusal('InvalidAction', `${action} is not part of this conversation`));
    return Promise.resolve({ Response: { RequestId: `request-${calls.length}`, ...answer(params) } });
  };
  // The manager looks once a second whether a function is ready; here it always is.
  globalThis.setInterval = (work: () => void) => setInterval(work, 1);
  return {
    calls,
    restore: () => {
      http.fetch = fetch;
      globalThis.setInterval = setInterval;
    },
  };
}

const environmentAnswers: Answers = {
  DescribeEnvInfo: ({ EnvId }) => ({
    EnvInfo: {
      EnvBaseInfo: {
        EnvId,
        Status: 'NORMAL',
        Databases: [{ InstanceId: 'tnt-1' }],
        Storages: [{ AppId: '1250000000', Bucket: 'village-1250000000' }],
        Functions: [{ Namespace: EnvId }],
        LogServices: [{ TopicId: 'topic-1', LogsetId: 'logset-1' }],
      },
    },
  }),
};

function functionAnswers({ functions }: CloudState): Answers {
  const withFunction =
    (answer: (held: HeldFunction, params: Params) => object) =>
    (params: Params): object => {
      const held = functions.get(params.FunctionName);
      return held === undefined ? notFound('the function') : answer(held, params);
    };
  return {
    GetFunction: withFunction(({ runtime, timers }) => ({
      Runtime: runtime,
      Status: 'Active',
      Triggers: [...timers].map(([TriggerName, TriggerDesc]) => ({
        TriggerName,
        TriggerDesc,
        Type: 'timer',
      })),
    })),
    CreateFunction: ({ FunctionName, Runtime }) => {
      if (functions.has(FunctionName)) return refusal('ResourceInUse.FunctionName', 'it exists');
      functions.set(FunctionName, { runtime: Runtime, timers: new Map() });
      return {};
    },
    UpdateFunctionCode: withFunction(() => ({})),
    UpdateFunctionConfiguration: withFunction((_held, params) =>
      'Runtime' in params || 'Triggers' in params
        ? refusal('InvalidParameter', 'cannot change on update')
        : {},
    ),
    DeleteTrigger: withFunction(({ timers }, { TriggerName }) =>
      timers.delete(TriggerName) ? {} : notFound('the trigger'),
    ),
    BatchCreateTrigger: withFunction(({ timers }, { Triggers }) => {
      const wanted = JSON.parse(Triggers) as { TriggerName: string; TriggerDesc: string }[];
      if (wanted.some(({ TriggerName }) => timers.has(TriggerName)))
        return refusal('ResourceInUse.Trigger', 'it exists');
      for (const { TriggerName, TriggerDesc } of wanted) timers.set(TriggerName, TriggerDesc);
      return {};
    }),
  };
}

function databaseAnswers({ collections }: CloudState): Answers {
  const withCollection =
    (answer: (indexes: Map<string, Index>, params: Params) => object) =>
    (params: Params): object => {
      const indexes = collections.get(params.TableName ?? params.CollectionName ?? '');
      return indexes === undefined ? refusal('ResourceNotFound', 'Table not exist') : answer(indexes, params);
    };
  return {
    DescribeTable: withCollection((indexes) => ({
      Indexes: [
        { Name: '_id_', Keys: [{ Name: '_id', Direction: '1' }], Unique: true },
        ...[...indexes.values()].map(({ IndexName, MgoKeySchema }) => ({
          Name: IndexName,
          Keys: MgoKeySchema.MgoIndexKeys,
          Unique: MgoKeySchema.MgoIsUnique,
        })),
      ],
    })),
    CreateTable: ({ TableName }) => {
      collections.set(TableName ?? '', new Map());
      return {};
    },
    UpdateTable: withCollection((indexes, { CreateIndexes = [], DropIndexes = [] }) => {
      for (const { IndexName } of DropIndexes) indexes.delete(IndexName);
      for (const index of CreateIndexes) {
        if (indexes.has(index.IndexName)) return refusal('ResourceInUse', 'the index exists');
        indexes.set(index.IndexName, index);
      }
      return {};
    }),
    ModifyDatabaseACL: withCollection(() => ({})),
  };
}

function routeAnswers({ routes }: CloudState): Answers {
  return {
    DescribeCloudBaseGWAPI: ({ Name }) => ({
      APISet: [...routes].filter(([, name]) => name === Name).map(([Path]) => ({ Path, Name, Type: 1 })),
    }),
    CreateCloudBaseGWAPI: ({ Path, Name }) => {
      if (routes.has(Path)) return refusal('InvalidParameter.APICreated', 'the path is taken');
      routes.set(Path, Name);
      return {};
    },
  };
}

/** The uploaded zip as the names of its files; its bytes would say nothing in a failing test. */
function withoutZip(params: Params): Readonly<Record<string, unknown>> {
  const { Code, ...others } = params;
  return Code === undefined
    ? others
    : { ...others, Code: zipEntryNames(Buffer.from(Code.ZipFile, 'base64')) };
}

/** Names in the central directory of a zip; each record is 46 bytes and a name. */
function zipEntryNames(zip: Buffer): string[] {
  const names: string[] = [];
  const signature = Buffer.from('PK\x01\x02', 'latin1');
  for (let at = zip.indexOf(signature); at !== -1; at = zip.indexOf(signature, at + 46)) {
    names.push(zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28)));
  }
  return names.sort();
}
