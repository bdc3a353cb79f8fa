import type { Engine, FindOptions } from '../database/engine';
import { limits } from '../limits';
import { decodeEjson, type PlainObject } from './ejson-decode';
import { encodeEjson } from './ejson-encode';
import { invalidParam, WireError } from './wire-error';
import type { WireRequest } from './wire-request';

/** The part of an answer beside `requestId`. */
export type WireAnswer = Readonly<Record<string, unknown>>;
export type WireAction = (request: WireRequest) => Promise<WireAnswer>;

/**
 * The `database.*` actions of the SDK. What the SDK sends without a transaction id runs outside the transaction,
 * even when it was written inside one: the cloud does the same.
 */
export function databaseActions(engine: Engine): Readonly<Record<string, WireAction>> {
  return {
    'database.addCollection': (request) => addCollection(engine, request),
    'database.insertDocument': (request) => insertDocument(engine, request),
    'database.getDocument': (request) => getDocument(engine, request),
    'database.calculateDocument': (request) => calculateDocument(engine, request),
    'database.modifyDocument': (request) => modifyDocument(engine, request),
    'database.modifyAndReturnDoc': (request) => modifyAndReturnDoc(engine, request),
    'database.removeDocument': (request) => removeDocument(engine, request),
    'database.aggregateDocuments': (request) => aggregateDocuments(engine, request),
    'database.startTransaction': async () => ({ transactionId: await engine.startTransaction() }),
    'database.commitTransaction': async (request) => {
      await engine.commit(request.string('transactionId'));
      return {};
    },
    'database.abortTransaction': async (request) => {
      await engine.abort(request.string('transactionId'));
      return {};
    },
  };
}

async function addCollection(engine: Engine, request: WireRequest): Promise<WireAnswer> {
  const name = request.string('collectionName');
  if (engine.hasCollection(name))
    throw new WireError('DATABASE_COLLECTION_ALREADY_EXIST', `collection ${name} exists already`);
  await engine.createCollection({ name, indexes: [] });
  return {};
}

async function insertDocument(engine: Engine, request: WireRequest): Promise<WireAnswer> {
  const documents = request.strings('data').map((text) => request.decodeObject(text, 'data'));
  if (documents.length === 0) throw invalidParam('data holds no document');
  const insertedIds = await engine.insert(collectionOf(request), documents, transactionOf(request));
  return { data: { insertedIds } };
}

async function getDocument(engine: Engine, request: WireRequest): Promise<WireAnswer> {
  const options: FindOptions = {
    filter: request.ejsonObject('query'),
    sort: sortOf(request),
    skip: request.optionalCount('offset') ?? 0,
    limit: limitOf(request),
    ...projectionOf(request),
  };
  const documents = await engine.find(collectionOf(request), options, transactionOf(request));
  return { data: { list: documents.map((document) => encodeEjson(document)) } };
}

async function calculateDocument(engine: Engine, request: WireRequest): Promise<WireAnswer> {
  return { data: { total: await engine.count(collectionOf(request), request.ejsonObject('query')) } };
}

async function modifyDocument(engine: Engine, request: WireRequest): Promise<WireAnswer> {
  const isReplacement = !request.isSet('merge');
  const options = {
    filter: request.ejsonObject('query'),
    change: changeOf(request, isReplacement),
    isReplacement,
    isMulti: request.isSet('multi'),
    isUpsert: request.isSet('upsert'),
  };
  const { updated, upsertedId } = await engine.update(collectionOf(request), options, transactionOf(request));
  return { data: { updated, upsert_id: upsertedId } };
}

async function modifyAndReturnDoc(engine: Engine, request: WireRequest): Promise<WireAnswer> {
  const options = { filter: request.ejsonObject('query'), change: changeOf(request, false) };
  const { updated, document } = await engine.update(collectionOf(request), options, transactionOf(request));
  return { data: { updated, doc: document === null ? null : encodeEjson(document) } };
}

async function removeDocument(engine: Engine, request: WireRequest): Promise<WireAnswer> {
  const options = { filter: request.ejsonObject('query'), isMulti: request.isSet('multi') };
  return { data: { deleted: await engine.remove(collectionOf(request), options, transactionOf(request)) } };
}

async function aggregateDocuments(engine: Engine, request: WireRequest): Promise<WireAnswer> {
  const stages = request.objects('stages').map(({ stageKey, stageValue }) => {
    if (typeof stageKey !== 'string' || !stageKey.startsWith('$') || typeof stageValue !== 'string')
      throw invalidParam('stages holds a malformed stage');
    return { [stageKey]: decodeEjson(stageValue, request.receivedAt) };
  });
  const rows = await engine.aggregate(collectionOf(request), stages);
  return { data: { list: rows.map((row) => withinDocument(encodeEjson(row))) } };
}

/** Joins can make a document larger than the database holds one to be. */
function withinDocument(text: string): string {
  if (Buffer.byteLength(text) <= limits.documentBytesMax) return text;
  throw new WireError(
    'DATABASE_REQUEST_FAILED',
    `a document of an aggregation has at most ${limits.documentBytesMax.toString()} bytes`,
  );
}

function collectionOf(request: WireRequest): string {
  return request.string('collectionName');
}

function transactionOf(request: WireRequest): string | undefined {
  return request.optionalString('transactionId');
}

/**
 * Nothing is left of `update({a: {}})` by the time it reaches the wire. Whatever the cloud makes of an empty
 * change, the caller meant something else, so it is refused here.
 */
function changeOf(request: WireRequest, isReplacement: boolean): PlainObject {
  const change = request.ejsonObject('data');
  if (!isReplacement && Object.keys(change).length === 0)
    throw invalidParam('the update is empty: the SDK drops fields set to {}, use command.set({})');
  return change;
}

function limitOf(request: WireRequest): number {
  const asked = request.optionalCount('limit') ?? 0;
  return asked === 0 ? limits.queryDocumentsDefault : Math.min(asked, limits.queryDocumentsMax);
}

function sortOf(request: WireRequest): (readonly [string, 1 | -1])[] {
  return Object.entries(request.ejsonObject('order')).map(([field, direction]) => {
    if (direction !== 1 && direction !== -1) throw invalidParam(`the order of ${field} is neither 1 nor -1`);
    return [field, direction] as const;
  });
}

function projectionOf(request: WireRequest): { projection?: PlainObject } {
  const projection = request.ejsonObject('projection');
  return Object.keys(projection).length === 0 ? {} : { projection };
}
