import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CollectionSpec, Engine } from './database/engine';
import type { CallerIdentity } from './functions/caller-identity';
import type { FunctionSpec } from './functions/function-spec';
import type { CountedService } from './functions/request-tally';
import type { Log } from './log';

/** Answers a request and gives true, or leaves it untouched and gives false. */
export type RouteHandler = (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>;

export interface EmulatorOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** The address to listen on; 127.0.0.1 unless told. */
  readonly host?: string;
  /** Holds everything that lasts; created when missing; one emulator at a time. */
  readonly dataDir: string;
  readonly envId: string;
  /** How clients reach the emulator when it is not by its own address; used in addresses of files. */
  readonly publicUrl?: string;
  readonly collections: readonly CollectionSpec[];
  readonly functions: readonly FunctionSpec[];
  /** For all functions, under their own. Functions inherit nothing else from the emulator's process. */
  readonly environment: Readonly<Record<string, string>>;
  /** Tried in order, before the emulator's own addresses. */
  readonly routes?: readonly RouteHandler[];
  /** A built site, served at the root. */
  readonly staticDir?: string;
  /** Refuse queries that no declared index serves; true unless told. */
  readonly isStrict?: boolean;
  readonly log?: Log;
  /** The app id of the mini-program whose calls are imitated. */
  readonly appId?: string;
  /** Instances of one function at a time; 4 unless told. Further calls wait. */
  readonly instancesPerFunctionMax?: number;
  /** Instances of all functions at a time; 24 unless told. */
  readonly instancesMax?: number;
  /** How long closing waits for calls under way, in milliseconds; 10,000 unless told. */
  readonly closingMsMax?: number;
}

export interface Emulator {
  readonly url: string;
  /** Where the SDK posts its requests. */
  readonly adminUrl: string;
  readonly engine: Engine;
  /** How many requests of the SDK have come since the start, from functions and from everybody else. */
  readonly requests: Readonly<Record<CountedService, number>>;
  /** The environment variables with which the genuine SDK, in any process on this machine, talks to this emulator. */
  sdkEnvironment(): Record<string, string>;
  /** Runs a timer function as of an instant and gives its result. Rejects with `FunctionFailure`. */
  fireTimer(name: string, at: Date): Promise<unknown>;
  /** Calls a function as a client would, with the given identity (none: as another function would). */
  callFunction(name: string, data: unknown, identity?: CallerIdentity): Promise<unknown>;
  /** Lets calls under way finish (`closingMsMax`), then stops everything. Can be called again. */
  close(): Promise<void>;
}
