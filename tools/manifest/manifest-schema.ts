import { accessKinds } from './function-spec';

const environment = { type: 'object', additionalProperties: { type: 'string' } } as const;

/** CloudBase accepts memory in steps of 128 MB. */
const memorySize = { type: 'integer', minimum: 128, maximum: 3072, multipleOf: 128 } as const;
/** Seconds; the platform stops a call after this. */
const timeout = { type: 'integer', minimum: 1, maximum: 900 } as const;

/** WeChat's server interfaces by their names, such as `phonenumber.getPhoneNumber`. */
const openapi = {
  type: 'array',
  minItems: 1,
  items: { type: 'string', pattern: '^[a-zA-Z]+\\.[a-zA-Z]+$' },
  uniqueItems: true,
} as const;

/** What `provider:` may say besides its name. The plugin hands the same shape to the serverless CLI. */
export const providerSchema = {
  properties: {
    runtime: { enum: ['Nodejs20.19', 'Nodejs22.13'] },
    envId: { type: 'string', pattern: '^[a-z0-9][a-z0-9-]*$' },
    memorySize,
    timeout,
    environment,
    /** Names only: the values never stand in a file and never show in `serverless print`. */
    secrets: { type: 'array', items: { type: 'string', pattern: '^[A-Z][A-Z0-9_]*$' }, uniqueItems: true },
  },
  required: ['runtime', 'envId'],
} as const;

/** What a function may say besides its events. */
export const functionSchema = {
  properties: {
    description: { type: 'string', minLength: 12, maxLength: 200 },
    handler: { type: 'string', pattern: '^functions/[a-z0-9-]+/index\\.ts$' },
    access: { enum: accessKinds },
    memorySize,
    timeout,
    environment,
    openapi,
  },
  required: ['description', 'handler', 'access'],
} as const;

/** The only event there is: HTTP access follows from `access: client`. */
export const timerEventSchema = {
  type: 'object',
  properties: { cron: { type: 'string' } },
  required: ['cron'],
  additionalProperties: false,
} as const;

/** The whole file, for everyone who reads it without the serverless CLI. */
export const manifestSchema = {
  type: 'object',
  properties: {
    service: { type: 'string', pattern: '^[a-zA-Z][0-9a-zA-Z-]+$' },
    frameworkVersion: { type: 'string' },
    configValidationMode: { const: 'error' },
    plugins: { type: 'array', items: { type: 'string' } },
    provider: {
      type: 'object',
      properties: { name: { const: 'tencent-cloudbase' }, ...providerSchema.properties },
      required: ['name', ...providerSchema.required],
      additionalProperties: false,
    },
    functions: {
      type: 'object',
      minProperties: 1,
      additionalProperties: {
        type: 'object',
        properties: {
          ...functionSchema.properties,
          events: {
            type: 'array',
            items: {
              type: 'object',
              properties: { timer: timerEventSchema },
              required: ['timer'],
              additionalProperties: false,
            },
          },
        },
        required: functionSchema.required,
        additionalProperties: false,
      },
    },
  },
  required: ['service', 'configValidationMode', 'provider', 'functions'],
  additionalProperties: false,
} as const;

/** The file's shape once the schema has accepted it. */
export interface DeclaredManifest {
  readonly service: string;
  readonly provider: {
    readonly runtime: string;
    readonly envId: string;
    readonly memorySize?: number;
    readonly timeout?: number;
    readonly environment?: Readonly<Record<string, string>>;
    readonly secrets?: readonly string[];
  };
  readonly functions: Readonly<Record<string, DeclaredFunction>>;
}

export interface DeclaredFunction {
  readonly description: string;
  readonly handler: string;
  readonly access: (typeof accessKinds)[number];
  readonly memorySize?: number;
  readonly timeout?: number;
  readonly environment?: Readonly<Record<string, string>>;
  readonly openapi?: readonly string[];
  readonly events?: readonly { readonly timer: { readonly cron: string } }[];
}
