import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { defineComponent, type ComponentDefinition } from './component-definition';
import type { ModuleLoader } from './module-loader';
import { recordOf, textOf, type UnknownRecord } from './unknown-values';

/** What the files of the package said of themselves through `App`, `Page` and `Component`. */
export class Registry {
  app: UnknownRecord | undefined;
  readonly #pages = new Map<string, UnknownRecord>();
  readonly #components = new Map<string, ComponentDefinition>();
  #loading = '';

  /** App, Page, Component and Behavior as the program calls them. */
  readonly globals: UnknownRecord = {
    App: (config: unknown) => {
      this.app = recordOf(config);
    },
    Page: (config: unknown) => {
      this.#pages.set(this.#loading, recordOf(config));
    },
    Component: (config: unknown) => {
      this.#components.set(this.#loading, defineComponent(config));
    },
    Behavior: (config: unknown) => config,
  };

  /** What `Page` was given in the file of this page, which runs now unless it has run before. */
  page(path: string, loader: ModuleLoader): UnknownRecord {
    this.#load(path, loader);
    const config = this.#pages.get(path);
    if (config) return config;
    throw new Error(
      this.#components.has(path)
        ? `${path}.js makes its page with Component(), which this host does not do`
        : `${path}.js does not call Page()`,
    );
  }

  component(path: string, loader: ModuleLoader): ComponentDefinition {
    this.#load(path, loader);
    const definition = this.#components.get(path);
    if (!definition) throw new Error(`${path}.js does not call Component()`);
    return definition;
  }

  #load(path: string, loader: ModuleLoader): void {
    const outer = this.#loading;
    this.#loading = path;
    try {
      loader.load(path);
    } finally {
      this.#loading = outer;
    }
  }
}

/** The json beside a page or component. */
export function readViewConfig(dir: string, path: string): UnknownRecord {
  const file = join(dir, `${path}.json`);
  return existsSync(file) ? recordOf(JSON.parse(readFileSync(file, 'utf8'))) : {};
}

/** Its `usingComponents` with each path counted from the package's folder. */
export function readComponentPaths(dir: string, path: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(recordOf(readViewConfig(dir, path)['usingComponents'])).map(([tag, given]) => {
      const target = textOf(given);
      return [tag, target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(path), target)];
    }),
  );
}
