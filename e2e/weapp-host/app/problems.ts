/** The mini-program did something that WeChat would refuse, log as an error, or that this host does not know. */
export class WeappProblem extends Error {
  override readonly name = 'WeappProblem';
}

/**
 * Everything that went wrong inside the running mini-program. A problem is written down where it happens and thrown at
 * the next step of the test, so that no `catch` of the program under test can hide it.
 */
export class Problems {
  readonly #found: string[] = [];

  report(what: string): void {
    this.#found.push(what);
  }

  /** Throws WeappProblem with all that was found since the last time. */
  throwIfAny(): void {
    const found = this.#found.splice(0);
    if (found.length > 0) throw new WeappProblem(found.join('\n'));
  }
}
