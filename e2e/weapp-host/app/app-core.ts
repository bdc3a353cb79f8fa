import { ViewCompiler } from '../view/view-compiler';
import { readWeappPackage, type WeappPackage } from '../package/weapp-package';
import { createConsole, createGuard, createTimers, type Guard } from './app-globals';
import { ModuleLoader } from './module-loader';
import { PendingWork } from './pending-work';
import { phoneEngineSource } from './phone-engine';
import { Problems } from './problems';
import { Realm } from './realm';
import { Registry } from './registry';
import type { UnknownRecord } from './unknown-values';

/** What every part of the running mini-program shares. */
export interface AppCore {
  readonly pack: WeappPackage;
  readonly realm: Realm;
  readonly guard: Guard;
  readonly problems: Problems;
  readonly work: PendingWork;
  readonly registry: Registry;
  readonly loader: ModuleLoader;
  readonly compiler: ViewCompiler;
  /** What it wrote to its console, without errors: those are problems. */
  readonly consoleLines: string[];
  /** Ends the program: no timer rings and no answer reaches it any more. */
  readonly kill: () => void;
  readonly isKilled: () => boolean;
}

/** Prepares a world for the package, with nothing in it but the language, timers, a console and `globals`. */
export function createAppCore(packageDir: string, globals: UnknownRecord): AppCore {
  const pack = readWeappPackage(packageDir);
  const problems = new Problems();
  const work = new PendingWork();
  const guard = createGuard(problems);
  const registry = new Registry();
  const timers = createTimers(guard, work);
  const consoleLines: string[] = [];
  let isKilled = false;
  const realm = new Realm('weapp', {
    ...timers.globals,
    ...registry.globals,
    ...globals,
    console: createConsole(problems, consoleLines),
  });
  realm.run(phoneEngineSource, 'weapp-host');
  return {
    pack,
    realm,
    guard,
    problems,
    work,
    registry,
    loader: new ModuleLoader(pack, realm),
    compiler: new ViewCompiler(pack, problems),
    consoleLines,
    kill: () => {
      isKilled = true;
      timers.stop();
    },
    isKilled: () => isKilled,
  };
}
