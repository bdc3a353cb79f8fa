/**
 * The part of `@cloudbase/node-sdk` that the suite drives, with the answers that its documentation promises. The
 * SDK itself types nearly every answer as `any`.
 */
export interface Sdk {
  database(): Database;
  uploadFile(file: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>;
  downloadFile(file: { fileID: string }): Promise<{ fileContent: Buffer }>;
  deleteFile(files: { fileList: readonly string[] }): Promise<{ fileList: readonly FileAnswer[] }>;
  copyFile(files: { fileList: readonly CopiedFile[] }): Promise<{ fileList: readonly unknown[] }>;
  getTempFileURL(files: {
    fileList: readonly (string | { fileID: string; maxAge: number })[];
  }): Promise<{ fileList: readonly (FileAnswer & { tempFileURL: string })[] }>;
  getUploadMetadata(file: { cloudPath: string }): Promise<{ data: UploadMetadata }>;
  /** WeChat's own answer, refusals included; text that is not JSON stays text. */
  callWxOpenApi(call: { apiName: string; requestData?: object }): Promise<{ result: unknown }>;
  callCompatibleWxOpenApi(call: { apiName: string; requestData: Buffer }): Promise<unknown>;
  callFunction(call: { name: string; data: object }): Promise<{ result: unknown }>;
}

interface FileAnswer {
  readonly code: string;
  readonly fileID: string;
}

interface CopiedFile {
  readonly srcPath: string;
  readonly dstPath: string;
  readonly overwrite?: boolean;
  readonly removeOriginal?: boolean;
}

interface UploadMetadata {
  readonly url: string;
  readonly token: string;
  readonly authorization: string;
  readonly fileId: string;
  readonly cosFileId: string;
}

export interface Database {
  readonly command: Command;
  readonly Geo: { readonly Point: new (longitude: number, latitude: number) => object };
  collection(name: string): Collection;
  startTransaction(): Promise<Transaction>;
  runTransaction<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result>;
  serverDate(options?: { offset: number }): object;
  RegExp(source: { regexp: string; options: string }): object;
}

export interface Transaction {
  collection(name: string): Collection;
  commit(): Promise<unknown>;
  rollback(reason: unknown): Promise<unknown>;
}

export interface Query {
  where(filter: object): Query;
  orderBy(field: string, direction: 'asc' | 'desc'): Query;
  skip(count: number): Query;
  limit(count: number): Query;
  field(projection: Readonly<Record<string, boolean>>): Query;
  get(): Promise<{ data: unknown[] }>;
  count(): Promise<{ total: number }>;
  update(change: object): Promise<{ updated: number }>;
  updateAndReturn(change: object): Promise<{ updated: number; doc: unknown }>;
  remove(): Promise<{ deleted: number }>;
}

export interface Collection extends Query {
  doc(id: string): Document;
  add(documents: readonly object[]): Promise<{ ids: string[] }>;
  add(document: object): Promise<{ id: string }>;
  aggregate(): Aggregation;
}

export interface Document {
  /** A list of one or none; inside a transaction the document itself, or null. */
  get(): Promise<{ data: unknown }>;
  set(document: object): Promise<unknown>;
  update(change: object): Promise<{ updated: number }>;
  remove(): Promise<{ deleted: number }>;
}

export interface Aggregation {
  match(filter: object): Aggregation;
  unwind(path: string): Aggregation;
  group(group: object): Aggregation;
  sort(order: Readonly<Record<string, 1 | -1>>): Aggregation;
  limit(count: number): Aggregation;
  count(field: string): Aggregation;
  project(fields: object): Aggregation;
  addFields(fields: object): Aggregation;
  replaceRoot(root: { newRoot: object | string }): Aggregation;
  lookup(join: object): Aggregation;
  /** The stages as `lookup` takes them. */
  done(): object[];
  end(): Promise<{ data: unknown[] }>;
}

/** A condition or a change of one field. */
export interface Operation {
  and(other: Operation): Operation;
}

type OperationName =
  | 'eq'
  | 'neq'
  | 'lt'
  | 'lte'
  | 'gt'
  | 'gte'
  | 'in'
  | 'nin'
  | 'and'
  | 'or'
  | 'nor'
  | 'not'
  | 'exists'
  | 'all'
  | 'size'
  | 'mod'
  | 'set'
  | 'remove'
  | 'inc'
  | 'mul'
  | 'min'
  | 'max'
  | 'rename'
  | 'push'
  | 'pop'
  | 'shift'
  | 'unshift'
  | 'pull'
  | 'pullAll'
  | 'addToSet'
  | 'expr';

type ExpressionName = 'sum' | 'max' | 'eq' | 'and' | 'cond' | 'substrBytes';

export type Command = Readonly<Record<OperationName, (...operands: unknown[]) => Operation>> & {
  readonly aggregate: Readonly<Record<ExpressionName, (operand: unknown) => object>> & {
    pipeline(): Aggregation;
  };
};
