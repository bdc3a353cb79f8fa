export { startEmulator } from './start-emulator';
export type { Emulator, EmulatorOptions, RouteHandler } from './emulator';
export type { CollectionSpec, Engine, IndexSpec } from './database/engine';
export type { CallerIdentity } from './functions/caller-identity';
export { FunctionFailure } from './functions/function-failure';
export type { FunctionSpec } from './functions/function-spec';
export type { Log, LogEntry } from './log';
export { isLocalProgram } from './server/caller-guard';
export { sdkEnvironment } from './sdk-environment';
