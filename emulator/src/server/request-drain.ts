/** Counts what is under way, so that a closing server can wait for it. */
export class RequestDrain {
  private underWay = 0;
  private waiting: (() => void)[] = [];

  async track<Value>(work: () => Promise<Value>): Promise<Value> {
    this.underWay += 1;
    try {
      return await work();
    } finally {
      this.underWay -= 1;
      if (this.underWay === 0) this.wakeAll();
    }
  }

  async idle(): Promise<void> {
    if (this.underWay > 0) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  private wakeAll(): void {
    for (const wake of this.waiting.splice(0)) wake();
  }
}
