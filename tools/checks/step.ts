/** One check of the repository: a program that ends with 0 when all is well. */
export interface Step {
  /** What it checks, in the words of the summary. */
  readonly name: string;
  /** One of node_modules/.bin, or `node`. */
  readonly program: string;
  readonly args: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Where its test runner leaves a report; without one the step counts as a single check. */
  readonly report?: Report;
  /** A step that hangs is ended after this long and has failed; 15 when left out. */
  readonly minutesMax?: number;
  /** Steps that must have passed before; when one failed, this one fails without running. */
  readonly after?: readonly string[];
}

export type Report =
  | { readonly kind: 'playwright'; readonly file: string }
  | {
      readonly kind: 'jest';
      readonly file: string;
      /** Folders of the repository of which each must have brought a test. */
      readonly folders: readonly string[];
    };

export interface Outcome {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  /** What went wrong or was left out, one line each. */
  readonly remarks: readonly string[];
  /** All that the program printed; shown when something failed. */
  readonly output: string;
  readonly seconds: number;
}
