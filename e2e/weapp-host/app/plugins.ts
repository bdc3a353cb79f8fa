import type { AppCore } from './app-core';
import { isCallable, type Callable, type UnknownRecord } from './unknown-values';

/** What stands in for the plugins of a package, by the names that app.json gives them. */
export type Plugins = Readonly<Record<string, Readonly<UnknownRecord>>>;

/**
 * `requirePlugin`: gives what a test brings for a plugin, as an object of the program's own world. Fails as in WeChat for
 * one that app.json does not declare; one that the test forgot is a mistake of the test.
 */
export const pluginLoader =
  ({ pack, realm, problems }: AppCore, plugins: Plugins): Callable =>
  (asked) => {
    const name = String(asked);
    if (!pack.appJson.plugins?.[name]) throw realm.error(`plugin "${name}" is not declared in app.json`);
    const given = plugins[name];
    if (!given) {
      problems.report(`the plugin ${name} was asked for, but the test brings nothing in its place`);
      throw realm.error(`plugin "${name}" is missing`);
    }
    const methods = Object.entries(given).filter(([, value]) => isCallable(value));
    return Object.assign(realm.copyIn({}), Object.fromEntries(methods));
  };
