/** The few parts of the serverless CLI (osls 4) that the plugin touches; the package brings no types of its own. */
export interface ServerlessCli {
  readonly serviceDir: string;
  readonly configurationFilename: string;
  readonly service: { readonly functions: Record<string, CliFunction> };
  readonly configSchemaHandler: {
    defineProvider(
      name: string,
      schemas: { provider: object; function: object; functionEvents: Record<string, object> },
    ): void;
  };
  readonly classes: { readonly Error: new (message: string, code: string) => Error };
  setProvider(name: string, provider: object): void;
}

/** A function as the CLI holds it: an artifact keeps its own packager away. */
export interface CliFunction {
  name?: string;
  package?: { artifact: string };
}

/** How a plugin speaks to the person at the terminal. */
export interface CliOutput {
  readonly log: { notice(text: string): void };
}
