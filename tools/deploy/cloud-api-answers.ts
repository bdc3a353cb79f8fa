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
export interface Params {
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

export type Answers = Readonly<Record<string, (params: Params) => object | ApiError>>;

export const refusal = (Code: string, Message: string): ApiError => ({ Error: { Code, Message } });
const notFound = (what: string): ApiError => refusal('ResourceNotFound.Function', `${what} does not exist`);

/** How the documented API answers for a cloud in this state, and changes it. */
export function answersOf(state: CloudState): Answers {
  return {
    ...environmentAnswers,
    ...functionAnswers(state),
    ...databaseAnswers(state),
    ...routeAnswers(state),
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
